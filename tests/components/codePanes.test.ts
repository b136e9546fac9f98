// Code in lessons: Python first or the TypeScript that runs, as wide as it may be, copied as it is.

import { page as screen, userEvent } from 'vitest/browser';

import { cutPython, withCommentsIn } from '../../renderer/build/cutPython.ts';
import { problemsInBothLooks } from './app/axe.ts';
import { focus, texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { CodePanes, copied, lessonsWithPanes } from './codePanes.ts';

/** The core's files and the lessons' programs as they are, by their path from here. */
const sources = import.meta.glob<string>('../../core/**/*.ts', {
  query: '?raw',
  import: 'default',
});
const programs = import.meta.glob<string>('../../renderer/lessons/*/*.py', {
  query: '?raw',
  import: 'default',
});

async function programNamed(file: string): Promise<string> {
  const [, read] = Object.entries(programs).find(([path]) => path.endsWith(`/${file}`)) ?? [];
  return (await read?.()) ?? '';
}

const WIDE = [1280, 800] as const;
const NARROW = [1000, 700] as const;

const trimmedLines = (text: string) => text.split('\n').map((line) => line.trim());

test('Python comes first; the side chosen is that of all panes, and is remembered', async ({
  open,
}) => {
  const app = await open({ lesson: '06-backward' });
  const panes = new CodePanes(app);
  await expect.element(app.page.getByText('dZ2 = (A2 - y) / m')).toBeVisible();
  expect(texts(panes.figures.css('figcaption code'))).toEqual(Array(4).fill('backward.py'));
  await panes.side('TypeScript', 1).click();
  await expect.poll(() => texts(panes.figures.css('figcaption code'))[3]).toBe('core/nn/model.ts');
  expect(app.page.css('figure input:checked[value=typescript]')).toHaveLength(4);
  expect(panes.code.map(({ textContent }) => textContent).join('')).not.toContain('def ');
  app.close();

  const again = await open();
  const reopened = new CodePanes(again);
  await expect.element(again.page.getByText('core/nn/model.ts')).toBeInTheDocument();
  await reopened.goTo(2);
  expect(texts(reopened.figures.css('figcaption code'))).toEqual([
    'core/nn/sigmoid.ts',
    'core/nn/relu.ts',
  ]);
  await reopened.choose('Python');
  expect(reopened.code.map(({ textContent }) => textContent).join('')).toContain('np.maximum');
});

test('the choice is also one of the settings, and can be undone', async ({ open }) => {
  const app = await open({ lesson: 'settings' });
  const choice = app.page.getByRole('group', { name: 'Code in lessons' });
  await expect.element(choice.getByRole('radio', { name: 'Python' })).toBeChecked();
  await choice.getByText('TypeScript').click();
  await expect.element(choice.getByRole('radio', { name: 'TypeScript' })).toBeChecked();
  app.desktop.choose('undo');
  await expect.element(choice.getByRole('radio', { name: 'Python' })).toBeChecked();
});

test('the keyboard reaches the choice, which names what it is about; the code itself is no stop', async ({
  open,
}) => {
  const app = await open({ lesson: '06-backward' });
  const { page } = app;
  const group = page.getByRole('group', { name: 'Language of the code of relu_backward' });
  await focus(group.getByRole('radio', { name: 'Python' }));
  await userEvent.keyboard('{ArrowRight}');
  const named = page.getByRole('group', { name: 'Language of the code of ReLU.backward' });
  await expect.element(named.getByRole('radio', { name: 'TypeScript' })).toHaveFocus();
  await expect.element(named.getByRole('radio', { name: 'TypeScript' })).toBeChecked();
  await expect
    .element(page.getByRole('group', { name: 'ReLU.backward in TypeScript' }))
    .toHaveTextContent('return reluMask(');
  await userEvent.keyboard('{Tab}');
  const focused = app.window.document.activeElement;
  expect(focused?.closest('figure')).toBeNull();
  expect(page.css('pre[tabindex]')).toHaveLength(0);
});

test('the pane in which one chooses stays where it is, whatever grows above it', async ({
  open,
}) => {
  const app = await open({ lesson: '09-refactoring' });
  const panes = new CodePanes(app);
  await panes.goTo(9);
  const count = panes.figures.length;
  expect(count).toBe(14);
  for (const pane of [3, 6, 9, 11]) {
    for (const language of ['TypeScript', 'Python'] as const) {
      const choice = panes.side(language, pane);
      (choice.element() as HTMLElement).scrollIntoView({ block: 'center' });
      const before = choice.element().getBoundingClientRect().top;
      (choice.element() as HTMLElement).click();
      await expect
        .element(panes.figures.nth(pane).getByRole('radio', { name: language }))
        .toBeChecked();
      await new Promise((resolve) => app.window.requestAnimationFrame(resolve));
      const after = panes.side(language, pane).element().getBoundingClientRect().top;
      expect(Math.abs(after - before), `${language} of pane ${pane}`).toBeLessThanOrEqual(1);
    }
  }
});

for (const language of ['en', 'ja'] as const) {
  test(`no pane scrolls sideways, on either side, in any lesson (${language})`, async ({
    open,
  }) => {
    const app = await open({ language, lesson: '01-mlp' });
    const panes = new CodePanes(app);
    expect(lessonsWithPanes.length).toBeGreaterThanOrEqual(9);
    const found: Record<string, readonly string[]> = {};
    for (const lesson of lessonsWithPanes) {
      await panes.goTo(lesson);
      const program = app.page.getByRole('button', { name: /whole Python|全体を表示/ });
      await program.click();
      await expect.element(app.page.css('.program pre')).toBeInTheDocument();
      // Laying the window out anew takes long: it becomes narrow and wide once.
      for (const [side, sizes] of [
        ['TypeScript', [WIDE, NARROW]],
        ['Python', [NARROW, WIDE]],
      ] as const) {
        await panes.choose(side);
        for (const [width, height] of sizes) {
          if (window.innerWidth !== width) await screen.viewport(width, height);
          const wide = panes.tooWide();
          if (wide.length > 0) found[`${lesson}, ${side}, ${width}`] = wide;
        }
      }
    }
    expect(found).toEqual({});
  });

  test(`at the largest text too, and a long line goes on further in (${language})`, async ({
    open,
  }) => {
    const app = await open({ language, lesson: '09-refactoring', textSize: 'largest' });
    await screen.viewport(1000, 700);
    const panes = new CodePanes(app);
    for (const side of ['TypeScript', 'Python'] as const) {
      await panes.choose(side);
      expect(panes.tooWide()).toEqual([]);
      const wrapped = panes.code
        .flatMap((pre) => [...pre.querySelectorAll('code > span')])
        .map((line) => {
          const range = app.window.document.createRange();
          range.selectNodeContents(line);
          const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
          const first = Math.min(...rects.map(({ top }) => top));
          const begin = line.getBoundingClientRect().left;
          const starts = (later: boolean) =>
            rects
              .filter(({ top, height }) => top > first + height / 2 === later)
              .map(({ left }) => left - begin);
          return { text: line.textContent, later: starts(true) };
        })
        .filter(({ later }) => later.length > 0);
      expect(wrapped.length).toBeGreaterThan(0);
      for (const { text, later } of wrapped) {
        const own = text.length - text.trimStart().length;
        const character =
          0.6 *
          Number.parseFloat(
            app.window.getComputedStyle(panes.code[0] ?? app.window.document.body).fontSize,
          );
        expect(Math.min(...later), text).toBeGreaterThan((own + 1) * character);
      }
    }
  });
}

test('what is copied is the code, with no break where a line wraps', async ({ open }) => {
  const app = await open({ lesson: '09-refactoring', textSize: 'largest' });
  await screen.viewport(1000, 700);
  const panes = new CodePanes(app);
  for (const lesson of [4, 6, 9]) {
    await panes.goTo(lesson);
    await panes.choose('Python');
    const files = texts(panes.figures.css('figcaption code'));
    for (const [i, pre] of panes.code.entries()) {
      const names = (pre.getAttribute('aria-label') ?? '').replace(/ in Python$/, '').split(', ');
      const program = await programNamed(files[i] ?? '');
      const code = withCommentsIn('en', cutPython(program, names, ''), '');
      expect(copied(app, pre).trimEnd()).toBe(code);
      expect(pre.textContent).toBe(`${code}\n`);
    }
    await panes.choose('TypeScript');
    for (const pre of panes.code) {
      expect(copied(app, pre).trimEnd()).toBe(pre.textContent.trimEnd());
    }
  }
});

test('TypeScript stands in core/ as it is shown', async ({ app }) => {
  const panes = new CodePanes(app);
  await panes.choose('TypeScript');
  const paths = texts(panes.figures.css('figcaption code'));
  expect(paths.length).toBeGreaterThanOrEqual(6);
  for (const [i, pre] of panes.code.entries()) {
    const source = (await sources[`../../${paths[i] ?? ''}`]?.()) ?? '';
    const lines = trimmedLines(source);
    const shown = trimmedLines(pre.textContent);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((line) => !lines.includes(line))).toEqual([]);
  }
});

test('comments are in the language of the interface, and so are those of the whole program', async ({
  open,
}) => {
  const app = await open({ lesson: '06-backward', language: 'ja' });
  const { page } = app;
  const panes = new CodePanes(app);
  await panes.goTo(6);
  const japanese = panes.code.map(({ textContent }) => textContent).join('');
  expect(japanese).toContain('# 順伝播\n');
  expect(japanese).not.toMatch(/# (?:en|ja): |# Forward/);
  await page.getByRole('button', { name: 'Python プログラムの全体を表示' }).click();
  const program = page.css('.program pre').element();
  expect(program.textContent).toContain('# 2 層ネットワークの逆伝播');
  await page.getByText('English', { exact: true }).first().click();
  await expect
    .element(page.getByRole('group', { name: 'The whole program backward.py' }))
    .toHaveTextContent('# Forward');
  const english = panes.code.map(({ textContent }) => textContent).join('');
  expect(english).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
});

test('axe on the side of TypeScript, with the whole program open', async ({ open }) => {
  const app = await open({ lesson: '09-refactoring', codeLanguage: 'typescript' });
  await screen.viewport(1000, 700);
  await new CodePanes(app).goTo(9);
  await app.page.getByRole('button', { name: 'Show the whole Python program' }).click();
  await expect.element(app.page.css('.program pre')).toBeVisible();
  await app.page.getByRole('group', { name: 'Through all layers: in classes' }).hover();
  await expect.element(app.page.css('.lit')).toHaveLength(2);
  expect(await problemsInBothLooks(app)).toEqual([]);
  await screen.viewport(1280, 800);
  expect(await problemsInBothLooks(app)).toEqual([]);
});

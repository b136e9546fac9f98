// Every page in both languages, through the states of its figures, checks and runs: nothing that is shown is unset, unfilled or no number where one belongs.

import { textFaults } from '../textFaults.ts';
import { COMPUTING } from './app/computing.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { watchText } from './app/watchText.ts';

const lessons = [
  ...['00-before-you-begin', '01-mlp', '02-activation', '03-output-layer', '04-forward', '05-flow'],
  ...['06-backward', '07-training', '08-regression', '09-refactoring'],
];
const languages = ['en', 'ja'] as const;

/** What texts say of NaN themselves. */
const written = Object.values(
  import.meta.glob<string>(
    [
      '../../renderer/lessons/*/{en,ja}.md',
      '../../renderer/lessons/*/{checks,experiments}.ts',
      '../../renderer/language/{en,ja}/training.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
).join('\n');

/** NaN may be where a text explains it, and in the cells that the overflow figure marks; all digits where they are promised. */
function isAllowed(fault: string, element: Element): boolean {
  if (fault.startsWith('more than 6 decimals')) {
    return element.closest('[data-all-digits]') !== null;
  }
  if (!fault.startsWith('no number')) return false;
  const [, around = ''] = /(.{0,6}NaN.{0,6})/.exec(fault) ?? [];
  return element.closest('.lost') !== null || written.includes(around.replaceAll('”', ''));
}

/** Until the core has answered all that the page has asked, and the page has drawn it. */
async function settled({ core, window: app }: OpenApp): Promise<void> {
  const frame = () => new Promise((done) => app.requestAnimationFrame(done));
  do {
    await expect.poll(() => core.waiting, { timeout: COMPUTING, interval: 5 }).toBe(0);
    await frame();
    await frame();
  } while (core.waiting > 0);
}

/** What is read need not be painted. */
function hide({ window: app }: OpenApp): void {
  if (app.frameElement instanceof HTMLElement) app.frameElement.style.visibility = 'hidden';
}

function all<Found extends Element>({ window: app }: OpenApp, selector: string): Found[] {
  return [...app.document.querySelectorAll<Found>(`main ${selector}`)];
}

/** Moves a control as a person does, if it is still there. */
async function set(app: OpenApp, control: Element, value: string): Promise<void> {
  if (!control.isConnected) return;
  Object.assign(control, { value });
  for (const type of ['input', 'change']) {
    control.dispatchEvent(new app.window.Event(type, { bubbles: true }));
  }
  await settled(app);
}

async function press(app: OpenApp, control: HTMLElement): Promise<void> {
  if (!control.isConnected) return;
  control.click();
  await settled(app);
}

/** Both ends of every slider that is there now. */
async function throughSliders(app: OpenApp): Promise<void> {
  for (const slider of all<HTMLInputElement>(app, 'input[type="range"]')) {
    const { value } = slider;
    for (const end of [slider.min, slider.max, value]) await set(app, slider, end);
  }
}

/** Every choice of the figures, with the sliders at both ends; form fields keep what they have. */
async function throughFigures(app: OpenApp): Promise<void> {
  await throughSliders(app);
  const radios = ':is(figure, aside) input[type="radio"]';
  const names = new Set(all<HTMLInputElement>(app, radios).map(({ name }) => name));
  for (const name of names) {
    const group = () => all<HTMLInputElement>(app, `input[name="${CSS.escape(name)}"]`);
    const before = group().findIndex(({ checked }) => checked);
    for (let option = 0; option < Math.min(group().length, 12); option++) {
      const radio = group()[option];
      if (radio) await press(app, radio);
      if (group().length <= 3) await throughSliders(app);
    }
    const first = group()[before];
    if (first) await press(app, first);
  }
  for (const select of all<HTMLSelectElement>(app, ':is(figure, aside) select')) {
    for (const { value } of [...select.options]) await set(app, select, value);
  }
  for (const button of all<HTMLElement>(app, 'article button[aria-pressed]')) {
    await press(app, button);
  }
}

/** Every option of every check, judged; then the answer is shown. */
async function throughChecks(app: OpenApp): Promise<void> {
  for (const form of all<HTMLFormElement>(app, 'article form[novalidate]:has(.question)')) {
    for (const option of form.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      if (option.disabled) continue;
      await press(app, option);
      form.requestSubmit();
      await settled(app);
      const [retry] = form.querySelectorAll<HTMLElement>('.buttons button:not([type="submit"])');
      if (retry) await press(app, retry);
    }
    // Show the answer; then other numbers, where there are some, and their answer.
    for (let round = 0; round < 3; round++) {
      const last = () => [...form.querySelectorAll<HTMLElement>('.buttons button')].at(-1);
      for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type="radio"])')) {
        await set(app, field, '7');
      }
      form.requestSubmit();
      await settled(app);
      for (let pressed = 0; pressed < 2; pressed++) {
        const button = last();
        if (button) await press(app, button);
      }
    }
  }
}

/** What only some lessons have. */
async function throughTheRest(app: OpenApp, lesson: string): Promise<void> {
  const named = (pattern: RegExp, within = '') =>
    all<HTMLElement>(app, `${within} button`).filter(({ textContent }) =>
      pattern.test(textContent),
    );
  if (lesson === '00-before-you-begin') {
    for (let node = 0; node < 5; node++) {
      for (const steps of all<HTMLElement>(app, '.steps')) {
        const next = steps.querySelectorAll<HTMLElement>('button')[1];
        if (next) await press(app, next);
      }
      await throughSliders(app);
    }
  }
  if (lesson === '05-flow') {
    for (let equation = 0; equation < 18; equation++) {
      for (const cell of all<HTMLElement>(app, '[role="gridcell"]')) cell.focus();
      await settled(app);
      for (const next of named(/^(Next|Another step|次へ|もう 1 ステップ)$/, 'aside')) {
        await press(app, next);
      }
    }
  }
  if (lesson === '06-backward') {
    for (const button of named(/^(All lines|すべて開く)$/)) await press(app, button);
    for (let mistake = 0; mistake < 4; mistake++) {
      for (const button of named(/^(Hide another mistake|別の間違いにする)$/)) {
        await press(app, button);
      }
    }
  }
  for (const details of all<HTMLDetailsElement>(app, 'details')) details.open = true;
  const oneEpoch = () => named(/^(One epoch|1 エポック)$/);
  for (const button of oneEpoch()) await press(app, button);
  if (!all(app, 'form[data-undo]')[0]) return;
  // Until nothing is a number any more.
  const fields = all<HTMLInputElement>(app, 'form[data-undo] input');
  const field = (id: RegExp) => fields.find((each) => id.test(each.id));
  const [hidden, rate] = [field(/hiddenSizes/), field(/learningRate/)];
  if (!hidden || !rate) throw new Error(`no fields among ${fields.map(({ id }) => id).join()}`);
  await set(app, hidden, '30, 30, 30, 30');
  await set(app, rate, '10');
  for (const button of oneEpoch()) await press(app, button);
  await settled(app);
}

test('what is unset, unfilled or no number is a fault, and ordinary text is none', () => {
  for (const text of [
    'where $\\mu$ and $\\sigma$ come from',
    'the sum $z$',
    'of \\grad{dZ}',
    '<strong>Both losses fall</strong>',
    '**Both** fall',
    'call `zero_grad`',
    'of {facts.rows} images',
    'loss undefined',
    '[object Object]',
    'loss NaN',
    '5.746359838064055e+22',
    '0.30000000000000004',
  ]) {
    expect(textFaults(text), text).not.toEqual([]);
  }
  for (const text of [
    '2 * 3 ** 4',
    'costs $5 or $6',
    'a < b and c > d',
    '0.123456',
    '5.7 × 10²²',
    'W1[3, 4] = 0.5',
    'dZ = dA ⊙ [Z > 0]',
    '1e-10',
  ]) {
    expect(
      textFaults(text).filter((fault) => !fault.startsWith('markup')),
      text,
    ).toEqual([]);
  }
});

for (const language of languages) {
  for (const lesson of lessons) {
    test(`lesson ${lesson} in ${language}`, async ({ open }) => {
      const app = await open({ lesson, language });
      hide(app);
      const watched = watchText(app, isAllowed);
      await expect.element(app.page.css('main article')).not.toHaveAttribute('aria-busy');
      await settled(app);
      await throughFigures(app);
      await throughChecks(app);
      await throughTheRest(app, lesson);
      expect(watched.faults()).toEqual([]);
    });
  }

  test(`the pages beside the lessons in ${language}`, async ({ open }) => {
    const first = await open({ lesson: '08-regression', language });
    await settled(first);
    await throughTheRest(first, '08-regression');
    first.close();
    for (const page of ['lab', 'gradients', 'glossary', 'search', 'runs', 'settings', 'about']) {
      const app = await open({ lesson: page, language });
      const watched = watchText(app, isAllowed);
      await expect.element(app.page.getByRole('heading', { level: 1 })).toBeVisible();
      await settled(app);
      for (const open of all<HTMLElement>(app, '.name button, td button')) await press(app, open);
      expect(watched.faults(), page).toEqual([]);
      app.close();
    }
  });
}

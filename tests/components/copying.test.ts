// Text with formulas, copied: each formula once, as TeX, with the words around it, in plain text and in HTML.

import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';

interface Copied {
  readonly text: string;
  readonly html: string;
}

/** What the clipboard would hold, had somebody selected from the first place to the last and pressed Ctrl+C. */
function copy({ window: app }: OpenApp, from: Node, to: Node = from): Copied {
  const range = app.document.createRange();
  range.setStart(from, 0);
  range.setEnd(
    to,
    to.nodeType === Node.TEXT_NODE ? (to.nodeValue ?? '').length : to.childNodes.length,
  );
  const selection = app.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const clipboardData = new app.DataTransfer();
  const event = new app.ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
  (from.parentElement ?? app.document.body).dispatchEvent(event);
  return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
}

/** A text node inside an element: where a selection made by hand begins or ends. */
function textIn(element: Element | undefined | null): Node {
  const { document: page } = element?.ownerDocument.defaultView ?? window;
  const node = element && page.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (!node) throw new Error('there is no text');
  return node;
}

/** What somebody reads who pastes it into a page. */
function readFrom(html: string, { window: app }: OpenApp): string {
  return new app.DOMParser().parseFromString(html, 'text/html').body.textContent;
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** As in MathML, in KaTeX's own HTML, or twice the same. */
const GARBAGE = /annotation|<math|mrow|katex|[\u200b\u2061]|htmlClass/;

test('a formula of a line of its own is copied as TeX, whichever part of it is selected', async ({
  open,
}) => {
  const app = await open({ lesson: '06-backward' });
  await expect.element(app.page.css('.katex-display').first()).toBeInTheDocument();
  const formulas = app.window.document.querySelectorAll('article .katex-display');
  for (const formula of formulas) {
    const tex = formula.querySelector('annotation')?.textContent ?? '';
    const part = textIn(formula.querySelector('.katex-html .mord'));
    for (const { text, html } of [copy(app, formula), copy(app, part)]) {
      expect(text).toMatch(/^\$\$[^$]+\$\$$/);
      expect(text).not.toMatch(/\\(grad|data|param|pre)\b/);
      // As many signs of equality as its author wrote, and not twice.
      expect(text.split('=').length).toBe(tex.split('=').length);
      expect(readFrom(html, app)).toBe(text);
      expect(text + html).not.toMatch(GARBAGE);
    }
  }
  expect(formulas.length).toBeGreaterThan(3);
});

test.for(['01-mlp', '04-forward', '06-backward'])(
  'paragraphs of %s are copied with their formulas in them, in order and once',
  async (lesson, { open }) => {
    const app = await open({ lesson });
    const { document: page } = app.window;
    await expect.poll(() => page.querySelectorAll('article p .katex').length).toBeGreaterThan(3);
    const paragraphs = [...page.querySelectorAll('article > p')].filter((p) =>
      p.querySelector('.katex'),
    );
    for (const paragraph of paragraphs) {
      const { text, html } = copy(app, paragraph);
      const wanted = paragraph.cloneNode(true) as Element;
      for (const hidden of wanted.querySelectorAll('[popover]')) hidden.remove();
      const formulas = [...wanted.querySelectorAll('.katex')];
      for (const formula of formulas) formula.replaceWith('$');
      // A word of the glossary has formulas in its entry, which is not open.
      if (formulas.length === 0) continue;
      expect(inOneLine(text.replace(/\$[^$]+\$/g, '$'))).toBe(inOneLine(wanted.textContent));
      expect(text.match(/\$[^$]+\$/g)).toHaveLength(formulas.length);
      expect(text + html).not.toMatch(GARBAGE);
      expect(html).not.toMatch(/<!--|popover=|<button/);
      expect(inOneLine(readFrom(html, app))).toBe(inOneLine(text));
    }
  },
);

test('a selection from inside one formula into another takes both whole, and the lines between apart', async ({
  open,
}) => {
  const app = await open({ lesson: '06-backward', language: 'ja' });
  const { document: page } = app.window;
  await expect.poll(() => page.querySelectorAll('.katex-display').length).toBeGreaterThan(1);
  const [first, second] = page.querySelectorAll(
    'article > .katex-display, article > .math-display',
  );
  const { text } = copy(
    app,
    textIn(first?.querySelector('.katex-html .mord')),
    textIn(second?.querySelector('.katex-html .mord')),
  );
  expect(text).toMatch(/^\$\$[^$]+\$\$\n/);
  expect(text).toMatch(/\n\$\$[^$]+\$\$$/);
});

test('a formula of the glossary is copied as TeX; text without one, and fields, are left to the browser', async ({
  open,
}) => {
  const app = await open({ lesson: 'glossary' });
  const { document: page } = app.window;
  await expect.poll(() => page.querySelectorAll('article .katex').length).toBeGreaterThan(3);
  const formula = page.querySelector('article .katex');
  const tex = formula?.querySelector('annotation')?.textContent ?? '';
  expect(copy(app, textIn(formula?.querySelector('.katex-html'))).text).toContain(tex);
  expect(copy(app, textIn(page.querySelector('h1'))).text).toBe('');
});

test('what is selected and dragged elsewhere is the same as what is copied', async ({ open }) => {
  const app = await open({ lesson: '06-backward' });
  const { document: page } = app.window;
  await expect.poll(() => page.querySelectorAll('article .katex').length).toBeGreaterThan(3);
  const paragraph = page.querySelector('article > p:has(.katex)');
  if (!paragraph) throw new Error('there is no paragraph with a formula');
  const { text } = copy(app, paragraph);
  const dataTransfer = new app.window.DataTransfer();
  const drag = new app.window.DragEvent('dragstart', { dataTransfer, bubbles: true });
  textIn(paragraph).dispatchEvent(drag);
  expect(text).toContain('$');
  expect(dataTransfer.getData('text/plain')).toBe(text);
});

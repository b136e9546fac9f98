// What is copied, or dragged elsewhere, when formulas are selected: each once, as TeX, in readable text and in HTML.

import { texSource } from './texSource.ts';

const FORMULA = '.katex-display, .katex';

interface Copied {
  readonly text: string;
  readonly html: string;
}

/** Gives the clipboard what is selected; leaves it to the browser where there is no formula in it. */
export function copyFormulas(event: ClipboardEvent): void {
  if (isTextField(event.target) || !fill(event.clipboardData)) return;
  event.preventDefault();
}

/** The same for a selection that is dragged. */
export function dragFormulas(event: DragEvent): void {
  const { target } = event;
  const isSelection =
    target instanceof Node &&
    !isTextField(target) &&
    getSelection()?.containsNode(target, true) === true;
  const isPart = target instanceof Element && target.closest('[draggable="true"], a, img') !== null;
  if (isSelection && !isPart) fill(event.dataTransfer);
}

/** @returns whether there was a formula */
function fill(data: DataTransfer | null): boolean {
  const copied = copiedFrom(getSelection());
  if (!data || !copied) return false;
  data.setData('text/plain', copied.text);
  data.setData('text/html', copied.html);
  return true;
}

/** Undefined where no formula is selected. */
function copiedFrom(selection: Selection | null): Copied | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = withWholeFormulas(selection.getRangeAt(0));
  const place = document.createElement('div');
  place.append(range.cloneContents());
  if (!place.querySelector(FORMULA)) return undefined;
  // What is not on the page has no lines: they are read off where nobody sees them.
  place.style.cssText = 'position: fixed; top: 0; left: -9999px; width: 640px';
  document.body.append(place);
  try {
    tidy(place);
    return { text: place.innerText, html: place.innerHTML.replace(/<!--[^]*?-->/g, '') };
  } finally {
    place.remove();
  }
}

/** A part of a formula says nothing: where the selection begins or ends in one, all of it is meant. */
function withWholeFormulas(selected: Range): Range {
  const range = selected.cloneRange();
  const first = formulaAround(range.startContainer);
  if (first) range.setStartBefore(first);
  const last = formulaAround(range.endContainer);
  if (last) range.setEndAfter(last);
  return range;
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.katex-display') ?? element?.closest('.katex') ?? null;
}

/** Formulas as TeX, words of buttons as words, and nothing that was not to be seen. */
function tidy(place: HTMLElement): void {
  for (const formula of place.querySelectorAll(FORMULA)) {
    const tex = texSource(formula.querySelector('annotation')?.textContent?.trim() ?? '');
    const sign = formula.matches('.katex-display') ? '$$' : '$';
    if (place.contains(formula)) formula.replaceWith(inItsLines(`${sign}${tex}${sign}`));
  }
  for (const element of [...place.querySelectorAll('*')]) {
    if (getComputedStyle(element).display === 'none') element.remove();
  }
  for (const button of [...place.querySelectorAll('button')]) {
    button.replaceWith(...button.childNodes);
  }
}

function inItsLines(text: string): HTMLElement {
  const element = document.createElement('span');
  element.style.whiteSpace = 'pre-wrap';
  element.textContent = text;
  return element;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

// Reads every text that the app's page shows, from the moment on when it watches: also those that last only until an answer comes.

import { textFaults } from '../../textFaults.ts';
import type { OpenApp } from './openApp.ts';

/** Said to those who do not see, or shown by the browser. */
const SAID = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder'];
/** Code, typeset formulas (their source is in them), and what one types. */
const NOT_READ = 'pre, code, .katex, textarea, [contenteditable], script, style';

export interface WatchedText {
  /** With the place of each, sorted. */
  readonly faults: () => string[];
}

/** @param isAllowed of a fault, and the element that it is in */
export function watchText(
  { window: app }: OpenApp,
  isAllowed: (fault: string, element: Element) => boolean,
): WatchedText {
  const found = new Set<string>();

  const take = (text: string, element: Element | null) => {
    if (!element || element.closest(NOT_READ)) return;
    for (const fault of textFaults(text)) {
      if (!isAllowed(fault, element)) found.add(`${element.localName}: ${fault}`);
    }
  };

  const read = (node: Node) => {
    if (node.nodeType === app.Node.TEXT_NODE) {
      take(node.nodeValue ?? '', node.parentElement);
      return;
    }
    if (!(node instanceof app.Element)) return;
    for (const name of SAID) {
      const text = node.getAttribute(name);
      if (text !== null) take(text, node);
    }
    if (node instanceof app.HTMLInputElement && node.type !== 'range') take(node.value, node);
    node.childNodes.forEach(read);
  };

  const { body } = app.document;
  read(body);
  new app.MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(read);
      else read(target);
    }
  }).observe(body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: SAID,
  });

  return {
    faults: () => {
      // What is in fields changes no node.
      read(body);
      return [...found].sort();
    },
  };
}

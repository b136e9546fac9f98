// The page in place of a blank window. It needs nothing of the bundle that may be broken: no script, no font, one style sheet.

import type { MainDictionary } from '../../language/en.ts';
import { ERROR_PAGES } from '../protocol/addresses.ts';

/** What happened to the page. */
const failures = ['crashed', 'notLoaded', 'preload', 'notStarted'] as const;
export type PageFailure = (typeof failures)[number];

/** The actions of its links; the main process performs them instead of navigating. */
const remedies = ['again', 'log', 'copy'] as const;
export type Remedy = (typeof remedies)[number];

export interface ErrorPage {
  readonly failure: PageFailure;
  /** The diagnostics have just been copied. */
  readonly copied: boolean;
}

export const errorPageStyle = `${ERROR_PAGES}style.css`;

export function addressOf({ failure, copied }: ErrorPage): string {
  return `${ERROR_PAGES}${failure}${copied ? '/copied' : ''}`;
}

export function errorPageAt(address: string): ErrorPage | undefined {
  const pages = failures.flatMap((failure) =>
    [false, true].map((copied): ErrorPage => ({ failure, copied })),
  );
  return pages.find((page) => addressOf(page) === address);
}

export function remedyAt(address: string): Remedy | undefined {
  return remedies.find((remedy) => remedyAddress(remedy) === address);
}

function remedyAddress(remedy: Remedy): string {
  return `${ERROR_PAGES}do/${remedy}`;
}

/** @param log where the log lies, as it is shown */
export function errorPageText(page: ErrorPage, words: MainDictionary, log: string): string {
  const { title, happened, kept, actions, logAt, copied } = words.errorPage;
  return `<!doctype html>
<html lang="${words.code}">
<head>
<meta charset="utf-8">
<title>${escape(words.app)}</title>
<link rel="stylesheet" href="${errorPageStyle}">
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(happened[page.failure])}</p>
<p>${escape(kept)}</p>
<nav>${remedies.map((remedy) => link(remedy, actions[remedy])).join('')}</nav>
<p role="status">${page.copied ? escape(copied) : ''}</p>
<p class="log">${escape(logAt)}<br><code>${escape(log)}</code></p>
</main>
</body>
</html>
`;
}

function link(remedy: Remedy, text: string): string {
  return `<a class="${remedy}" href="${remedyAddress(remedy)}">${escape(text)}</a>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

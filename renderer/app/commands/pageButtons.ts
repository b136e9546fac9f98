// What can be pressed on the open page, by what it says.

export interface PageButton {
  readonly title: string;
  readonly press: () => void;
}

/** Words that open their entry of the glossary are part of the text. */
const PRESSED = '#content :is(button:not([popovertarget]), summary)';

/** In their order; of several that say the same, the first. */
export function buttonsOfPage(): PageButton[] {
  const buttons = new Map<string, HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>(PRESSED)) {
    const title = nameOf(element);
    const isThere = element.checkVisibility() && !element.matches(':disabled');
    if (title.length > 1 && isThere && !buttons.has(title)) buttons.set(title, element);
  }
  return [...buttons].map(([title, element]) => ({
    title,
    press: () => {
      element.scrollIntoView({ block: 'nearest' });
      element.focus();
      element.click();
    },
  }));
}

function nameOf(element: HTMLElement): string {
  const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return text.replaceAll(/\s+/g, ' ').trim();
}

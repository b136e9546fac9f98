// What a reader has made of the program that a code pane is tried in: kept as it is typed.

import { MAX_TEXT_LENGTH } from '../../electron/settings.ts';
import { work } from '../state/settings.svelte.ts';

/** Where all of them are kept among the texts that were typed. */
const FORM = 'panes';

export class PaneTrial {
  /** What was typed in this window; it may be longer than what can be kept. */
  #typed = $state<string>();

  /** @param pane the same name at every start */
  constructor(
    private readonly pane: string,
    private readonly original: () => string,
  ) {}

  get code(): string {
    return this.#typed ?? work.current.forms[FORM]?.[this.pane] ?? this.original();
  }

  set code(code: string) {
    const isChanged = code !== this.original();
    this.#typed = isChanged ? code : undefined;
    if (isChanged && code.length > MAX_TEXT_LENGTH) return;
    const others = Object.entries(work.current.forms[FORM] ?? {}).filter(
      ([pane]) => pane !== this.pane,
    );
    const kept = isChanged ? [...others, [this.pane, code] as const] : others;
    work.change({ forms: { ...work.current.forms, [FORM]: Object.fromEntries(kept) } });
  }
}

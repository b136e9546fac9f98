// One check under way: what is answered, what was said to it, and whether the answer was shown.

import type { Verdict } from './judge.ts';
import type { LessonChecks } from './lessonChecks.svelte.ts';

export class Check {
  given = $state('');
  /** Set when the answer was judged, until it changes. */
  isChecked = $state(false);
  /** The answer was shown rather than found. */
  isRevealed = $state(false);

  private readonly judged = $derived.by(() => this.judge(this.given));
  readonly verdict = $derived(this.isChecked ? this.judged : undefined);
  /** Whether there is something to judge. */
  readonly canCheck = $derived(this.judged !== undefined && !this.isChecked);

  /**
   * @param judge judges a text; read anew when what it depends on changes, such as the language
   * @param initial what is there before anything was answered
   */
  constructor(
    private readonly lesson: LessonChecks,
    readonly id: string,
    private readonly judge: (given: string) => Verdict | undefined,
    private readonly initial = '',
  ) {
    const remembered = lesson.answerTo(id);
    this.given = remembered === '' ? initial : remembered;
    this.isChecked = remembered !== '' && this.judge(remembered) !== undefined;
  }

  /** Takes another answer. */
  answer(given: string): void {
    this.given = given;
    this.isChecked = false;
    this.isRevealed = false;
  }

  check(): void {
    if (!this.judged) return;
    this.isChecked = true;
    this.lesson.remember(this.id, this.given, this.judged.right);
  }

  retry(): void {
    this.answer(this.initial);
  }

  /** Shows the answer. It counts as answered rightly only when the learner gives it again. */
  reveal(given: string): void {
    this.given = given;
    this.isChecked = true;
    this.isRevealed = true;
  }
}

// The checks of one lesson: which there are, and what has been answered. A lesson is done when all are answered rightly.

import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

import type { Work } from '../../../electron/settings.ts';
import { work } from '../../state/settings.svelte.ts';

const CONTEXT = 'lesson-checks';

export class LessonChecks {
  /** Of the checks on the page. */
  readonly ids = new SvelteSet<string>();

  /** @param lesson its folder's name */
  constructor(readonly lesson: string) {}

  get rightCount(): number {
    return [...this.ids].filter((id) => this.answers[id]?.right).length;
  }

  get isDone(): boolean {
    return this.ids.size > 0 && this.rightCount === this.ids.size;
  }

  private get answers() {
    return work.current.answers[this.lesson] ?? {};
  }

  /** @returns a function that takes the check off the page */
  register(id: string): () => void {
    this.ids.add(id);
    return () => {
      this.ids.delete(id);
    };
  }

  /** What was answered last, and in which round; empty when nothing was. */
  answerTo(id: string): Work['answers'][string][string] {
    return this.answers[id] ?? { given: '', right: false };
  }

  /** Remembers an answer. One that was right once stays right: it shows that it is known. */
  remember(id: string, given: string, right: boolean, round: number): void {
    const before = this.answers[id];
    if (before?.right && !right) return;
    const answer = { given, right, ...(round > 0 && { round }) };
    const answers = { ...this.answers, [id]: answer };
    work.change({ answers: { ...work.current.answers, [this.lesson]: answers } });
  }

  /** Brings the lesson's mark up to date. */
  mark(): void {
    const marks = work.current.lessonMarks;
    const mark = this.isDone ? 'done' : (marks[this.lesson] ?? 'opened');
    if (marks[this.lesson] !== mark) {
      work.change({ lessonMarks: { ...marks, [this.lesson]: mark } });
    }
  }
}

export function provideLessonChecks(checks: () => LessonChecks): void {
  setContext(CONTEXT, checks);
}

export function lessonChecks(): LessonChecks {
  return getContext<() => LessonChecks>(CONTEXT)();
}

// The tour for the first start: four steps, each beside the part of the window it speaks of.

import { firstLesson } from '../../lessons/catalogue.ts';
import { pages } from '../pages.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { preferences, session } from '../../state/settings.svelte.ts';

export const tourSteps = ['lessons', 'figure', 'pages', 'help'] as const;
export type TourStep = (typeof tourSteps)[number];

class Tour {
  private place = $state<number>();

  /** Undefined while there is no tour. */
  get step(): TourStep | undefined {
    return this.place === undefined ? undefined : tourSteps[this.place];
  }

  /** Counted from 1. */
  get number(): number {
    return (this.place ?? 0) + 1;
  }

  get isFirst(): boolean {
    return this.place === 0;
  }

  get isLast(): boolean {
    return this.place === tourSteps.length - 1;
  }

  /** From its first step, as often as one likes. */
  start(): void {
    this.show(0);
  }

  next(): void {
    if (this.isLast) this.end();
    else this.show(this.number);
  }

  back(): void {
    this.show(Math.max(0, this.number - 2));
  }

  /** Its steps explain parts of a lesson, so a lesson is opened if none is. */
  private show(place: number): void {
    if (pages.some(({ id }) => id === session.current.page)) {
      navigation.goTo(firstLesson?.id ?? '');
    }
    this.place = place;
  }

  /** It does not come by itself again. */
  end(): void {
    this.place = undefined;
    preferences.change({ tourSeen: true });
    document.getElementById('content')?.focus();
  }
}

export const tour = new Tour();

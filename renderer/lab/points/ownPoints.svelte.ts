// The points that the learner put into the plane, and what they are put there with. They are kept with the learner's work as they come.

import type { PlanePoint } from '../../../electron/settings.ts';
import { work } from '../../state/settings.svelte.ts';
import { undoStack, type Change } from '../../state/undo.svelte.ts';
import { reachOf, type Points } from './planePoints.ts';

export const tools = ['add', 'move', 'spray', 'recolour', 'erase'] as const;
export type Tool = (typeof tools)[number];

class OwnPoints {
  tool = $state<Tool>('add');
  /** The class of what is added, counted from 0. */
  label = $state(0);
  /** As far as the plane reached: it does not shrink below the hand. */
  private reached = $state(0);
  /** What was there before the change that is being made. */
  private before: Points | undefined;
  private readonly changes = new WeakSet<Change>();

  get current(): Points {
    return work.current.points;
  }

  /** Half a side of the plane. */
  get reach(): number {
    return Math.max(this.reached, reachOf(this.current));
  }

  /** Whether the last thing that can be undone was done to the points. */
  get canUndo(): boolean {
    return undoStack.last !== undefined && this.changes.has(undoStack.last);
  }

  /** Begins a change or goes on with it. */
  draw(points: Points): void {
    this.before ??= this.current;
    this.reached = this.reach;
    keep(points);
  }

  /** All that was drawn since the last end is one change that can be undone. */
  endStroke(): void {
    const { before, current: after } = this;
    this.before = undefined;
    if (before && !isSame(before, after)) this.record(before, after);
  }

  /** Takes back what was drawn since the last end. */
  dropStroke(): void {
    if (this.before) keep(this.before);
    this.before = undefined;
  }

  /** Others in place of all that are there, in a plane that fits them. */
  replace(points: Points): void {
    this.endStroke();
    const before = this.current;
    if (isSame(before, points)) return;
    this.reached = 0;
    keep(points);
    this.record(before, points);
  }

  private record(before: Points, after: Points): void {
    const change: Change = {
      undo: () => {
        keep(before);
      },
      redo: () => {
        keep(after);
      },
    };
    this.changes.add(change);
    undoStack.record(change);
  }
}

function keep(points: Points): void {
  work.change({ points: [...points] });
}

function isSame(before: Points, after: Points): boolean {
  const equal = (a: PlanePoint, b: PlanePoint | undefined) =>
    a.x === b?.x && a.y === b.y && a.label === b.label;
  return before.length === after.length && before.every((point, i) => equal(point, after[i]));
}

export const ownPoints = new OwnPoints();

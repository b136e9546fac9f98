// What is known of data before they are made or read.

import type { Task } from './task.ts';

/** How a row is drawn: as an image, as a point in the plane, as a point over the line of its one feature, or not at all. */
export type Drawing = 'image' | 'point' | 'value' | 'none';

export interface DataDescription {
  /** The first is what it is trained for unless said otherwise. */
  readonly tasks: readonly [Task, ...Task[]];
  readonly drawing: Drawing;
  /** Numbers in a row. */
  readonly features: number;
  readonly rows: number;
  /** Of its labels; 0 when they are numbers to predict. */
  readonly classes: number;
}

// Points by hand, in English.

import { MIN_ROWS } from '@backprop-lab/core/data/table/tableSettings';

import { MAX_COORDINATE, MAX_POINTS } from '../../../electron/settings.ts';
import { byHand, integer } from '../numbers.ts';

const count = (points: number) => (points === 1 ? '1 point' : `${integer(points)} points`);

export const points = {
  label: 'Plane for points',
  keys: 'Keyboard: the arrow keys move the cursor, with Shift five times as far. Space or Enter adds a point, s sprays several, c gives the points around the cursor the chosen class, x or Delete erases them. m picks up the nearest point and puts it down again, Escape puts it back where it was. 1 to 5 choose class 0 to 4.',
  tool: 'Tool',
  tools: { add: 'Add', move: 'Move', spray: 'Spray', recolour: 'Recolour', erase: 'Erase' },
  class: 'Class of the points',
  className: (label: number) => `class ${label}`,
  undo: 'Undo',
  clear: 'Remove all',
  none: 'There are no points yet.',
  counts: (all: number, classes: readonly (readonly [label: number, points: number])[]) =>
    `${count(all)}: ${classes.map(([label, points]) => `${integer(points)} of class ${label}`).join(', ')}.`,
  full: `There is room for ${integer(MAX_POINTS)} points. Erase some to add others.`,
  take: (data: string) => `Start from the points of “${data}”`,
  takeAbout:
    'To start from a data set, choose one in the form that consists of points in up to five classes, such as moons or spirals.',
  took: (taken: number, all: number) =>
    `${integer(taken)} of ${integer(all)} rows were taken: there is room for ${integer(MAX_POINTS)} points, with coordinates from −${integer(MAX_COORDINATE)} to ${integer(MAX_COORDINATE)}.`,
  withSurface:
    'PNG and SVG also show what the network answers all over the plane: it has learned from these points.',
  withoutSurface:
    'PNG and SVG show the points alone: the run on screen has not learned from just these.',
  train: 'Train on these points',
  about: 'The points are kept with your work, and with each run as a table of its own.',
  problems: {
    tooFew: `At least ${MIN_ROWS} points are needed to train.`,
    oneClass: 'Points of at least two classes are needed to train.',
    onOneLine:
      'All points have the same x or the same y, so nothing can be learned from it. Add some elsewhere to train.',
  },
  gaps: (classes: readonly number[]) =>
    `A run counts its classes without gaps: ${classes.flatMap((label, i) => (label === i ? [] : [`class ${label} becomes class ${i}`])).join(', ')}.`,
  at: (x: number, y: number, points: number) =>
    `x ${byHand(x, 2)}, y ${byHand(y, 2)}: ${points === 0 ? 'no point here' : `${count(points)} here`}.`,
  carried: (x: number, y: number) => `The point is at x ${byHand(x, 2)}, y ${byHand(y, 2)}.`,
  pickedUp: (label: number) => `A point of class ${label} is picked up.`,
  putDown: 'The point is put down.',
  putBack: 'The point is back where it was.',
  nothingNear: 'There is no point near the cursor.',
  chosen: (label: number) => `Class ${label} is chosen.`,
};

// Points as a table: what the core reads of the file is what was drawn, and what cannot be learned from is said beforehand.

import { dataOfTable } from '@backprop-lab/core/data/table/ownTable';
import { readTable } from '@backprop-lab/core/data/table/readTable';
import { TableRefused } from '@backprop-lab/core/data/table/tableProblem';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { pointAt, type Points } from './planePoints.ts';
import { areThese, fileOf, problemOf, settingsOf } from './pointsTable.ts';

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const drawn: fc.Arbitrary<Points> = fc.array(
  fc
    .tuple(fc.record({ x: coordinate, y: coordinate }), fc.nat(4))
    .map(([at, label]) => pointAt(at, label)),
  { maxLength: 30 },
);

async function read(points: Points) {
  const table = await readTable(fileOf(points), () => Promise.resolve());
  return dataOfTable(table, settingsOf(points, '0'.repeat(64)));
}

it('is read as it was drawn, its classes without gaps', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawn.filter((points) => problemOf(points) === undefined),
      async (points) => {
        const data = await read(points);
        expect([...data.X]).toEqual(points.flatMap(({ x, y }) => [x, y]));
        const used = [...new Set(points.map(({ label }) => label))].sort();
        expect([...data.labels]).toEqual(points.map(({ label }) => used.indexOf(label)));
        expect(data.classes).toBe(used.length);
      },
    ),
  );
});

it('is told from other points, also from the same in other classes', async () => {
  const at = (x: number, y: number, label: number) => pointAt({ x, y }, label);
  const points = [at(0, 0, 1), at(1, 1, 4), at(2, -2, 1), at(3, 1, 4)];
  const { X, labels } = await read(points);
  const learned = {
    ...{ X: Float64Array.from(X), labels },
    ...{ isHeldBack: new Uint8Array(4), classNames: [] },
  };
  expect(areThese(learned, points)).toBe(true);
  expect(areThese(learned, points.slice(1))).toBe(false);
  expect(areThese(learned, [...points, at(0, 1, 1)])).toBe(false);
  expect(areThese(learned, points.with(2, at(2, -2.5, 1)))).toBe(false);
  expect(areThese(learned, points.with(2, at(2, -2, 4)))).toBe(false);
});

it('is refused by the core where the page says that it would be', async () => {
  const at = (x: number, y: number, label: number) => pointAt({ x, y }, label);
  const few = [at(0, 0, 0), at(1, 1, 1), at(2, 2, 0)];
  const one = [at(0, 0, 3), at(1, 1, 3), at(2, 2, 3), at(3, 1, 3)];
  const line = [at(0, 1, 0), at(1, 1, 1), at(2, 1, 0), at(3, 1, 1)];
  expect([few, one, line].map(problemOf)).toEqual(['tooFew', 'oneClass', 'onOneLine']);
  for (const points of [few, one, line])
    await expect(read(points)).rejects.toBeInstanceOf(TableRefused);
});

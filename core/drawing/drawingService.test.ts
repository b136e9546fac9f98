// What is answered about a digit that is drawn: its neighbours by a search through all of the data, in the middle of training, and where there is no answer.

import { expect, it } from 'vitest';

import {
  base,
  image,
  imageAt,
  trained,
} from '../../tests/drawnDigit.ts';
import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { atOnce } from '../portions.ts';
import { createCoreService } from '../service.ts';
import { newKernels } from '../tensor/kernels.ts';
import { FakeHost, FakeListener } from '../testing/fakeHost.ts';
import { DigitQuestions } from './digitQuestions.ts';

it('the nearest training images are those that a search through all of them finds', async () => {
  const { service, id, learned } = await trained(base);
  const drawn = await service.drawnDigit(id, image, 0);
  const distances = learned
    .map((row) => ({
      row,
      distance: Math.sqrt(
        imageAt(row).reduce(
          (sum, value, i) => sum + (value - image[i]) ** 2,
          0,
        ),
      ),
    }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 5);
  expect(drawn?.nearest).toEqual(
    distances.map(({ row, distance }) => ({
      row,
      distance,
      label: digits.labels[row],
      pixels: imageAt(row),
    })),
  );
});

it('a training image is its own nearest one', async () => {
  const { service, id, learned } = await trained(base);
  const row = learned[17];
  const drawn = await service.drawnDigit(id, imageAt(row), 0);
  expect(drawn?.nearest[0]).toMatchObject({ row, distance: 0 });
});

it('questions in the middle of training are about the network as it is then, and change nothing', async () => {
  const host = new FakeHost(1, { 'digits.csv': digitsFile() });
  const listener = new FakeListener();
  const service = createCoreService(
    host,
    listener.listen,
    new FakeArchive(),
  );
  const { id } = await service.prepare(base);
  const untrained = await service.drawnDigit(id, image, 3);
  expect(untrained?.steps).toBe(0);
  await service.train('epoch');
  await host.runEventLoop();
  const answers = await Promise.all([
    service.drawnDigit(id, image, 3),
    service.drawnDigit(id, imageAt(0), 0),
    service.drawnDigit(id, image, 3),
  ]);
  expect(answers.map((each) => each?.steps)).toEqual([15, 15, 15]);
  expect(answers[0]).toEqual(answers[2]);
  expect(answers[0]?.outputs).not.toEqual(untrained?.outputs);
  await service.train('end');
  await host.runEventLoop();
  const undisturbed = await trained(base);
  expect(await service.parameters()).toEqual(
    await undisturbed.service.parameters(),
  );
});

it('an image that no pixel helps stays as it is: the weights of this network are all 0', () => {
  const questions = new DigitQuestions(base, digits, newKernels());
  const units = [64, 9, 7, 10];
  const zeros = (rows: number, columns: number) => ({
    ...{ name: '', rows, columns },
    values: new Float32Array(rows * columns),
  });
  questions.take(
    units
      .slice(1)
      .flatMap((rows, i) => [zeros(rows, units[i]), zeros(1, rows)]),
    4,
  );
  const changed = atOnce(questions.towards(image, 3));
  expect(changed).toMatchObject({
    ...{ steps: 4, isWished: false, moves: 0, distance: 0, answer: 0 },
    pixels: Float64Array.from(image),
    prediction: new Float32Array(10).fill(Math.fround(0.1)),
  });
});

it('is answered for digits alone, and for the run that is there', async () => {
  const { service, id } = await trained(base);
  await service.prepare({ ...base, data: 'moons' });
  expect(await service.drawnDigit(id, image, 3)).toBeUndefined();
  expect(await service.drawnDigit(id + 1, image, 3)).toBeUndefined();
  expect(await service.judgeDigits(id + 1, [])).toBeUndefined();
});

it.each([
  new Uint8Array(63),
  new Uint8Array(65),
  new Uint8Array(64).fill(17),
])('an image that is none is refused', async (pixels) => {
  const { service, id } = await trained({ ...base, epochs: 1 });
  await expect(service.drawnDigit(id, pixels, 3)).rejects.toThrow(
    'drawnDigit was given a 2nd argument that it does not take',
  );
  await expect(service.drawnDigit(id, image, 10)).rejects.toThrow(
    '3rd argument',
  );
});

// A file that is dropped is read only where it is as large as the app's own can be.

import { expect, it } from 'vitest';

import { readDroppedFile } from './droppedFile.ts';

const fileOf = (size: number, arrayBuffer: () => Promise<ArrayBuffer>) =>
  ({ name: 'a.zip', size, arrayBuffer }) as unknown as File;

it.each([2 ** 29 + 1, 1_900_000_000, 2 ** 40])('is not read with %d bytes', async (size) => {
  const file = fileOf(size, () => expect.fail('it was read'));
  expect(await readDroppedFile(file)).toEqual({ kind: 'failed', name: 'a.zip', code: 'TOO_LARGE' });
});

it('is read, or says why it cannot be', async () => {
  const bytes = Uint8Array.of(1, 2);
  expect(await readDroppedFile(fileOf(2, async () => bytes.buffer))).toEqual({
    kind: 'opened',
    name: 'a.zip',
    bytes,
  });
  const failing = fileOf(2, () => Promise.reject(new DOMException('x', 'NotReadableError')));
  expect(await readDroppedFile(failing)).toMatchObject({
    kind: 'failed',
    code: 'NotReadableError',
  });
  const broken = fileOf(2, () => Promise.reject(new TypeError('x')));
  await expect(readDroppedFile(broken)).rejects.toThrow(TypeError);
});

// Run files that say something else than they should, with a checksum that is right all the same.

import { strFromU8, strToU8 } from 'fflate';

import { BadRunFile, type RunFileProblem } from '../runs/badRunFile.ts';

type Digest = (bytes: Uint8Array | string) => string;

/** What stands before the tensors' bytes. */
export type FileHeader = Record<string, unknown> & {
  __metadata__: Record<string, string>;
};

const LENGTH_BYTES = 8;
/** Stands where JSON is to say a number that is too large for any; no number of a run is this one. */
export const TOO_LARGE_A_NUMBER = 987654321.0625;

/** @param change of what is before the tensors' bytes */
export function withHeader(
  bytes: Uint8Array,
  sha256: Digest,
  change: (header: FileHeader) => void,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = LENGTH_BYTES + Number(view.getBigUint64(0, true));
  const header = JSON.parse(
    strFromU8(bytes.subarray(LENGTH_BYTES, end)),
  ) as FileHeader;
  header.__metadata__.checksum = '0'.repeat(64);
  change(header);
  const padded = strToU8(jsonWithLargest(header));
  const length = Math.ceil(padded.length / 8) * 8;
  const forged = new Uint8Array(
    LENGTH_BYTES + length + bytes.length - end,
  );
  new DataView(forged.buffer).setBigUint64(0, BigInt(length), true);
  forged.fill(0x20, LENGTH_BYTES, LENGTH_BYTES + length);
  forged.set(padded, LENGTH_BYTES);
  forged.set(bytes.subarray(end), LENGTH_BYTES + length);
  const place = strFromU8(forged, true).indexOf('0'.repeat(64));
  if (place >= 0) forged.set(strToU8(sha256(forged)), place);
  return forged;
}

/** @param change of the run's head */
export function withHead(
  bytes: Uint8Array,
  sha256: Digest,
  change: (head: Record<string, unknown>) => void,
): Uint8Array {
  return withHeader(bytes, sha256, ({ __metadata__: metadata }) => {
    const head = JSON.parse(metadata.head) as Record<string, unknown>;
    change(head);
    metadata.head = JSON.stringify(head);
  });
}

/** A value as JSON in which a number may be too large for any. */
export function jsonWithLargest(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    String(TOO_LARGE_A_NUMBER),
    '1e999',
  );
}

/** Why a file is refused; undefined when it is not. Any other error is thrown on. */
export function problemOf(
  read: () => unknown,
): RunFileProblem | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof BadRunFile) return error.problem;
    throw error;
  }
  return undefined;
}

export function wrongAt(place: string): RunFileProblem {
  return { kind: 'wrongContent', place };
}

// Zip files in portions: written as they grow, and read entry by entry, each measured as it is unpacked, whatever it says of its size.

import {
  Inflate,
  strFromU8,
  Zip,
  ZipDeflate,
  type FlateError,
} from 'fflate';

import { concatenated } from '../concatenated.ts';
import type { Portions } from '../portions.ts';

/** Bytes that are packed at once. */
const PACKED_AT_ONCE = 2 ** 17;
/** Bytes that are unpacked at once: they become a thousand times as many at most. */
const UNPACKED_AT_ONCE = 2 ** 11;
/** Bytes that came of them between two pauses. */
const PAUSE = 2 ** 20;

/** Bytes that are no zip file, or one that this app's readers do not know. */
export class NotZip extends Error {
  override readonly name = 'NotZip';

  constructor(options?: ErrorOptions) {
    super('Not a zip file', options);
  }
}

/** More came of an entry than it may hold. */
export class TooLargeEntry extends Error {
  override readonly name = 'TooLargeEntry';

  constructor() {
    super('An entry is larger than it may be');
  }
}

export class ZipWriter {
  private readonly parts: Uint8Array[] = [];
  private failure: FlateError | undefined;
  private readonly zip = new Zip((error, part) => {
    if (error) this.failure = error;
    else this.parts.push(part);
  });

  /** @param mtime milliseconds since 1970, from 1980 to 2099 */
  constructor(private readonly mtime: number) {}

  *add(path: string, bytes: Uint8Array): Portions<void> {
    const file = new ZipDeflate(path);
    file.mtime = this.mtime;
    this.zip.add(file);
    let from = 0;
    do {
      const to = Math.min(bytes.length, from + PACKED_AT_ONCE);
      file.push(bytes.subarray(from, to), to === bytes.length);
      from = to;
      yield;
    } while (from < bytes.length);
  }

  /** All of it. Nothing can be added afterwards. */
  bytes(): Uint8Array {
    this.zip.end();
    if (this.failure) throw this.failure;
    return concatenated(this.parts);
  }
}

export interface ZipEntry {
  readonly path: string;
  /**
   * @param room bytes that may come of it
   * @throws TooLargeEntry as soon as there are more; NotZip
   */
  readonly unpack: (room: number) => Portions<Uint8Array>;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_BYTES = 46;
const LOCAL_ENTRY = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const NAME_IN_UTF8 = 1 << 11;
const STORED = 0;
const DEFLATED = 8;

/** The entries by the directory at the file's end. @throws NotZip */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(
    bytes.buffer,
    bytes.byteOffset,
    bytes.byteLength,
  );
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    demand(isWithin(place, DIRECTORY_BYTES, end));
    demand(view.getUint32(place, true) === DIRECTORY_ENTRY);
    const flags = view.getUint16(place + 8, true);
    const method = view.getUint16(place + 10, true);
    const length = view.getUint32(place + 20, true);
    const nameBytes = view.getUint16(place + 28, true);
    const otherBytes =
      view.getUint16(place + 30, true) +
      view.getUint16(place + 32, true);
    const local = view.getUint32(place + 42, true);
    demand((flags & ENCRYPTED) === 0);
    demand(method === STORED || method === DEFLATED);
    const from = place + DIRECTORY_BYTES;
    demand(isWithin(from, nameBytes + otherBytes, end));
    const name = bytes.subarray(from, from + nameBytes);
    place = from + nameBytes + otherBytes;
    return {
      path: strFromU8(name, (flags & NAME_IN_UTF8) === 0),
      unpack: (room) =>
        unpacked(packedBytes(view, local, length), method, room),
    };
  });
}

/** Where the record at the end begins. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (
    let place = last;
    place >= Math.max(0, last - MAX_COMMENT_BYTES);
    place--
  ) {
    if (view.getUint32(place, true) === END_OF_DIRECTORY) return place;
  }
  throw new NotZip();
}

function packedBytes(
  view: DataView,
  local: number,
  length: number,
): Uint8Array {
  demand(isWithin(local, LOCAL_BYTES, view.byteLength));
  demand(view.getUint32(local, true) === LOCAL_ENTRY);
  const start =
    local +
    LOCAL_BYTES +
    view.getUint16(local + 26, true) +
    view.getUint16(local + 28, true);
  demand(isWithin(start, length, view.byteLength));
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function* unpacked(
  packed: Uint8Array,
  method: number,
  room: number,
): Portions<Uint8Array> {
  if (method === STORED) {
    if (packed.length > room) throw new TooLargeEntry();
    return packed.slice();
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
    parts.push(part);
  });
  let pause = PAUSE;
  let from = 0;
  do {
    const to = Math.min(packed.length, from + UNPACKED_AT_ONCE);
    push(inflate, packed.subarray(from, to), to === packed.length);
    from = to;
    if (length > room) throw new TooLargeEntry();
    if (length < pause) continue;
    pause = length + PAUSE;
    yield;
  } while (from < packed.length);
  return concatenated(parts);
}

function push(
  inflate: Inflate,
  packed: Uint8Array,
  isLast: boolean,
): void {
  try {
    inflate.push(packed, isLast);
  } catch (cause) {
    throw new NotZip({ cause });
  }
}

function isWithin(place: number, length: number, end: number): boolean {
  return place + length <= end;
}

function demand(isSo: boolean): void {
  if (!isSo) throw new NotZip();
}

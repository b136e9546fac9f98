// All runs and the learner's progress as one zip file: written, and read also after other programs unpacked and packed it again.

import { strToU8 } from 'fflate';
import * as v from 'valibot';

import type { Portions } from '../portions.ts';
import { BadRunFile, tooLarge, wrong } from './badRunFile.ts';
import { BadPart, readPart } from './importRefusal.ts';
import {
  MAX_ARCHIVE_BYTES,
  MAX_PROGRESS_LENGTH,
  MAX_RUN_BYTES,
} from './sizes.ts';
import { textOf } from './textOf.ts';
import {
  NotZip,
  TooLargeEntry,
  zipEntries,
  ZipWriter,
  type ZipEntry,
} from './zipFile.ts';

const FORMAT = 'backprop-lab-archive';
const VERSION = 1;
const MANIFEST = 'manifest.json';
const PROGRESS = 'progress.json';
const RUN = /^runs\/[^/]+\.bprun$/i;

/** What file managers leave in folders; others begin with a dot. */
const LITTER = ['__macosx', 'thumbs.db', 'ehthumbs.db', 'desktop.ini'];

/** The years that a zip file can say. */
const FIRST_TIME = new Date(1980, 0, 2).getTime();
const LAST_TIME = new Date(2099, 11, 30).getTime();

const ManifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/** Bytes of the manifest: it is one line. */
const MAX_MANIFEST_BYTES = 2 ** 16;
/** Bytes of the progress, in whatever characters. */
const MAX_PROGRESS_BYTES = 4 * MAX_PROGRESS_LENGTH;

/** The runs and the progress are too large for one file. */
export class ArchiveFull extends RangeError {
  override readonly name = 'RangeError';

  constructor() {
    super('All runs together are too large for one file.');
  }
}

/** Packs an archive, one run after another. */
export class ArchiveWriter {
  private readonly zip: ZipWriter;
  private room = MAX_ARCHIVE_BYTES;

  /** @param time milliseconds since 1970, for the dates in it */
  constructor(time: number) {
    this.zip = new ZipWriter(
      Math.min(Math.max(time, FIRST_TIME), LAST_TIME),
    );
  }

  /** What an archive begins with. @param progress as JSON */
  *begin(progress: string): Portions<void> {
    const manifest = { format: FORMAT, version: VERSION };
    yield* this.add(MANIFEST, strToU8(JSON.stringify(manifest)));
    yield* this.add(PROGRESS, strToU8(progress));
  }

  /** @throws ArchiveFull */
  *addRun(id: string, bytes: Uint8Array): Portions<void> {
    yield* this.add(`runs/${id}.bprun`, bytes);
  }

  /** All of it. */
  bytes(): Uint8Array {
    return this.zip.bytes();
  }

  private *add(path: string, bytes: Uint8Array): Portions<void> {
    this.room -= bytes.length;
    if (this.room < 0) throw new ArchiveFull();
    yield* this.zip.add(path, bytes);
  }
}

/** A run in an archive. */
export interface PackedRun {
  /** In the archive. */
  readonly path: string;
  /** Its file. @throws BadPart where it is none, or one file too much */
  readonly unpack: () => Portions<Uint8Array>;
}

export interface ArchiveContent {
  readonly runs: readonly PackedRun[];
  /** As JSON; undefined where the archive has none. */
  readonly progress: string | undefined;
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** @throws BadRunFile; BadPart with the file in it that is to blame */
export function* archiveContent(
  bytes: Uint8Array,
): Portions<ArchiveContent> {
  const files = ownFiles(entriesOf(bytes));
  let room = MAX_ARCHIVE_BYTES;
  /** Every file may hold so much, and all of them together what an archive may. */
  function* unpack(path: string, limit: number): Portions<Uint8Array> {
    const entry = files.get(path);
    if (!entry) return new Uint8Array(0);
    const most = Math.min(limit, room);
    const content = yield* unpackPart(path, entry, most);
    room -= content.length;
    return content;
  }

  requireManifest(yield* unpack(MANIFEST, MAX_MANIFEST_BYTES));
  const runs: PackedRun[] = [];
  for (const path of files.keys()) {
    if (RUN.test(path)) {
      runs.push({ path, unpack: () => unpack(path, MAX_RUN_BYTES) });
    } else if (path !== MANIFEST && path !== PROGRESS) {
      throw new BadPart(path, { kind: 'notARun', place: path });
    }
  }
  const progress = files.has(PROGRESS)
    ? progressText(yield* unpack(PROGRESS, MAX_PROGRESS_BYTES))
    : undefined;
  return { runs, progress };
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return zipEntries(bytes);
  } catch (error) {
    if (!(error instanceof NotZip)) throw error;
    notOurs('zip');
  }
}

function* unpackPart(
  path: string,
  entry: ZipEntry,
  room: number,
): Portions<Uint8Array> {
  try {
    return yield* entry.unpack(room);
  } catch (error) {
    if (error instanceof TooLargeEntry) {
      throw new BadPart(path, tooLarge(room).problem);
    }
    if (!(error instanceof NotZip)) throw error;
    throw new BadPart(path, { kind: 'notARun', place: 'zip' });
  }
}

/** The files of the archive by their paths in it, without folders, what file managers left, and a folder around all of them. */
function ownFiles(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const own = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const path = entry.path
      .replaceAll('\\', '/')
      .replace(/^(\.?\/)+/, '');
    const isFolder = path === '' || path.endsWith('/');
    if (!isFolder && !path.split('/').some(isLitter)) {
      own.set(path, entry);
    }
  }
  return withoutWrapping(own);
}

/** Folders within folders that may be around all of it. */
const MAX_WRAPPINGS = 8;

function withoutWrapping(
  files: Map<string, ZipEntry>,
): Map<string, ZipEntry> {
  let unwrapped = files;
  for (let level = 0; level < MAX_WRAPPINGS; level++) {
    const paths = [...unwrapped.keys()];
    const wrapping = /^[^/]+\//.exec(paths[0] ?? '')?.[0];
    const isWrapped =
      wrapping !== undefined &&
      wrapping !== '../' &&
      paths.every((path) => path.startsWith(wrapping));
    if (!isWrapped) break;
    unwrapped = new Map(
      [...unwrapped].map(([path, entry]) => [
        path.slice(wrapping.length),
        entry,
      ]),
    );
  }
  return unwrapped;
}

function isLitter(name: string): boolean {
  if (name === '..') return false;
  return name.startsWith('.') || LITTER.includes(name.toLowerCase());
}

function requireManifest(content: Uint8Array): void {
  const { version } = readPart(MANIFEST, () => {
    const manifest = json(MANIFEST, textOf(content));
    const result = v.safeParse(ManifestSchema, manifest);
    return result.success
      ? result.output
      : wrong(v.getDotPath(result.issues[0]) ?? MANIFEST);
  });
  if (version > VERSION) {
    throw new BadRunFile({ kind: 'newer', version: String(version) });
  }
}

function progressText(content: Uint8Array): string {
  return readPart(PROGRESS, () => {
    const text = textOf(content);
    if (text.length > MAX_PROGRESS_LENGTH) {
      throw tooLarge(MAX_PROGRESS_LENGTH);
    }
    const progress = json(PROGRESS, text);
    const isObject = typeof progress === 'object' && progress !== null;
    if (!isObject || Array.isArray(progress)) notOurs(PROGRESS);
    return text;
  });
}

function json(part: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    notOurs(part);
  }
}

function notOurs(place: string): never {
  throw new BadRunFile({ kind: 'notARun', place });
}

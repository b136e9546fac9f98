// All runs and the learner's progress as one zip file: written, and read also after other programs unpacked and packed it again.

import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import * as v from 'valibot';

import { BadRunFile, tooLarge, wrong } from './badRunFile.ts';
import { BadPart, readPart } from './importRefusal.ts';
import { MAX_PROGRESS_LENGTH } from './sizes.ts';
import { textOf } from './textOf.ts';

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

export interface ArchiveContent {
  /** The runs' files, by their paths in the archive. */
  readonly runs: ReadonlyMap<string, Uint8Array>;
  /** As JSON; undefined where the archive has none. */
  readonly progress: string | undefined;
}

/** @param time milliseconds since 1970, for the dates in it */
export function archiveBytes(
  { runs, progress }: ArchiveContent,
  time: number,
): Uint8Array {
  const manifest = { format: FORMAT, version: VERSION };
  const files: Zippable = {
    [MANIFEST]: strToU8(JSON.stringify(manifest)),
    [PROGRESS]: strToU8(progress ?? '{}'),
    ...Object.fromEntries(runs),
  };
  const mtime = Math.min(Math.max(time, FIRST_TIME), LAST_TIME);
  return zipSync(files, { mtime });
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The path of a run in an archive. */
export function runPath(id: string): string {
  return `runs/${id}.bprun`;
}

/** @throws BadRunFile; BadPart with the file in it that is to blame */
export function archiveContent(bytes: Uint8Array): ArchiveContent {
  const files = ownFiles(unzipped(bytes));
  requireManifest(files.get(MANIFEST));
  const runs = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    if (RUN.test(path)) runs.set(path, content);
    else if (path !== MANIFEST && path !== PROGRESS) {
      throw new BadPart(path, { kind: 'notARun', place: path });
    }
  }
  const progress = files.get(PROGRESS);
  return { runs, progress: progress && progressText(progress) };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    notOurs('zip');
  }
}

/** The files of the archive by their paths in it, without folders, what file managers left, and a folder around all of them. */
function ownFiles(
  files: Readonly<Record<string, Uint8Array>>,
): Map<string, Uint8Array> {
  const own = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(files)) {
    const path = name.replaceAll('\\', '/').replace(/^(\.?\/)+/, '');
    const isFolder = path === '' || path.endsWith('/');
    if (!isFolder && !path.split('/').some(isLitter)) {
      own.set(path, content);
    }
  }
  return withoutWrapping(own);
}

function withoutWrapping(
  files: Map<string, Uint8Array>,
): Map<string, Uint8Array> {
  const paths = [...files.keys()];
  const wrapping = /^[^/]+\//.exec(paths[0] ?? '')?.[0];
  const isWrapped =
    wrapping !== undefined &&
    wrapping !== '../' &&
    paths.every((path) => path.startsWith(wrapping));
  if (!isWrapped) return files;
  return withoutWrapping(
    new Map(
      [...files].map(([path, content]) => [
        path.slice(wrapping.length),
        content,
      ]),
    ),
  );
}

function isLitter(name: string): boolean {
  if (name === '..') return false;
  return name.startsWith('.') || LITTER.includes(name.toLowerCase());
}

function requireManifest(content: Uint8Array | undefined): void {
  const { version } = readPart(MANIFEST, () => {
    const manifest = json(
      MANIFEST,
      textOf(content ?? new Uint8Array(0)),
    );
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

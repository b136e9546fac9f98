// What the settings' file holds: preferences and the learner's work, the window's place and the zoom beside them.

import type { Rectangle } from 'electron';
import * as v from 'valibot';

import { fittingFields, type Place } from '../../fittingParts.ts';
import type { Language, Preferences, Session, Work } from '../../settings.ts';
import { readFittingSettings, SETTINGS_VERSION } from '../../settingsVersions.ts';
import { readTextFile } from './replaceFile.ts';

/** Where the window was: its size when it fills no screen, and whether it fills one. */
export type WindowPlace = Rectangle & { maximized: boolean };

export interface Content {
  readonly preferences: Preferences;
  readonly work: Work;
  readonly windowBounds?: WindowPlace | undefined;
  readonly zoom?: number;
}

/** What an older version wrote. */
interface Outdated {
  readonly version: number;
  /** It was in the same file. */
  readonly session: Session | undefined;
}

/** Farther than any screen reaches. */
const pixels = v.pipe(
  v.number(),
  v.minValue(-100_000),
  v.maxValue(100_000),
  v.transform((value) => Math.round(value) + 0),
);

const ViewSchema = v.object({
  windowBounds: v.optional(
    v.object({
      x: pixels,
      y: pixels,
      width: pixels,
      height: pixels,
      maximized: v.optional(v.boolean(), false),
    }),
  ),
  /** A factor, from 0.5 to 2. */
  zoom: v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)),
});

export interface ReadContent {
  readonly content: Content;
  readonly outdated: Outdated | undefined;
  /** Where what could not be used lay. */
  readonly leftOut: readonly Place[];
}

/**
 * @param file which need not be there
 * @throws SyntaxError, NewerSettings or ValiError where nothing of it can be used; the system's error
 */
export function readContent(file: string, language: Language): ReadContent {
  const { settings, ...others } = parsedFile(file);
  if (settings === undefined && Object.keys(others).some((name) => !(name in ViewSchema.entries))) {
    throw new SyntaxError('There are no settings in the file');
  }
  const read = readFittingSettings(settings === undefined ? {} : settings, language);
  const { version, preferences, work, session } = read;
  const view = fittingFields(ViewSchema, { zoom: 1 }, others);
  const isOutdated = settings !== undefined && version < SETTINGS_VERSION;
  return {
    content: { preferences, work, ...view.fields },
    outdated: isOutdated ? { version, session } : undefined,
    leftOut: [...read.leftOut, ...view.leftOut],
  };
}

/** As the file has it. */
export function savedForm({ preferences, work, ...rest }: Content) {
  return { settings: { version: SETTINGS_VERSION, preferences, work }, ...rest };
}

/** Empty where there is no file yet. */
function parsedFile(file: string): Record<string, unknown> {
  const text = readIfThere(file);
  if (text === undefined) return {};
  const content: unknown = JSON.parse(text);
  if (Array.isArray(content) || !v.is(v.record(v.string(), v.unknown()), content)) {
    throw new SyntaxError('The file holds something else than settings');
  }
  return content;
}

function readIfThere(file: string): string | undefined {
  try {
    return readTextFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

// What the settings' file holds: preferences and the learner's work, the window's place and the zoom beside them.

import { readFileSync } from 'node:fs';

import type { Rectangle } from 'electron';
import * as v from 'valibot';

import type { Language, Preferences, Session, Work } from '../../settings.ts';
import { readSettings, SETTINGS_VERSION } from '../../settingsVersions.ts';

/** Where the window was: its size when it fills no screen, and whether it fills one. */
export type WindowPlace = Rectangle & { maximized: boolean };

export interface Content {
  readonly preferences: Preferences;
  readonly work: Work;
  readonly windowBounds?: WindowPlace;
  readonly zoom?: number;
}

/** What an older version wrote. */
export interface Outdated {
  readonly version: number;
  /** It was in the same file. */
  readonly session: Session | undefined;
}

const WindowPlaceSchema = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
  maximized: v.optional(v.boolean(), false),
});

/** A factor, from 0.5 to 2. */
const ZoomSchema = v.fallback(v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)), 1);

/**
 * @param file which need not be there
 * @throws SyntaxError, NewerSettings or ValiError where it cannot be used; the system's error
 */
export function readContent(
  file: string,
  language: Language,
): { content: Content; outdated: Outdated | undefined } {
  const { settings, windowBounds, zoom, ...foreign } = parsedFile(file);
  if (settings === undefined && Object.keys(foreign).length > 0) {
    throw new SyntaxError('There are no settings in the file');
  }
  const { version, preferences, work, session } = readSettings(settings ?? {}, language);
  const isOutdated = settings !== undefined && version < SETTINGS_VERSION;
  return {
    content: { preferences, work, ...placeFrom(windowBounds), zoom: v.parse(ZoomSchema, zoom) },
    outdated: isOutdated ? { version, session } : undefined,
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
  // Editors on Windows put a mark before the text.
  const content: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  if (Array.isArray(content) || !v.is(v.record(v.string(), v.unknown()), content)) {
    throw new SyntaxError('The file holds something else than settings');
  }
  return content;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A place that is none is no reason to lose the settings beside it. */
function placeFrom(value: unknown): Pick<Content, 'windowBounds'> | object {
  const place = v.safeParse(WindowPlaceSchema, value);
  return place.success ? { windowBounds: place.output } : {};
}

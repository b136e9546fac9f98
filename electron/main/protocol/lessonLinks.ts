// Adds preload links for the open lesson's files to the page, so that they load together with its script, not after it.

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import * as v from 'valibot';

import type { SettingsStore } from '../settings/settingsStore.ts';
import { startUrl } from './addresses.ts';

const kinds: Readonly<Record<string, string>> = {
  '.css': 'rel=preload; as=style',
  '.woff2': 'rel=preload; as=font; type="font/woff2"',
};

/** Paths by lesson and language, as the window's build writes them. */
const LessonFilesSchema = v.record(v.string(), v.array(v.string()));

/** @returns what to answer a request for an address with, in its header `link`; undefined for nothing */
export function lessonLinks(settings: SettingsStore): (address: string) => string | undefined {
  return (address) => {
    if (address !== startUrl()) return undefined;
    const { preferences, session } = settings.read();
    const { language } = preferences;
    const files = filesByLesson();
    return (files[`${session.page}/${language}`] ?? files[language])?.map(link).join(', ');
  };
}

function link(file: string): string {
  return `<./${file}>; ${kinds[extname(file)] ?? 'rel=modulepreload'}; crossorigin`;
}

/** If the list cannot be read, the page works without it and only loads a little later. */
function filesByLesson(): Readonly<Record<string, readonly string[]>> {
  try {
    const file = join(__dirname, '../renderer/lesson-files.json');
    return v.parse(LessonFilesSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.warn('Which files a lesson needs is not known:', error);
    return {};
  }
}

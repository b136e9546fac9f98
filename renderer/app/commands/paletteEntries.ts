// Everything the palette offers: every page, every command that can be done just now, the runs kept last, and what can be pressed on the open page.

import {
  desktopCommands,
  keysOf,
  keysOfPage,
  windowCommands,
  type DesktopCommand,
  type WindowCommand,
} from '../../../electron/commands.ts';
import { wordsIn } from '../../../electron/language/words.ts';
import {
  languages,
  motions,
  textSizes,
  themes,
  type Language,
} from '../../../electron/settings.ts';
import type { Dictionary } from '../../language/en.ts';
import { wordsOf } from '../../state/language.svelte.ts';
import { catalogue } from '../../lessons/catalogue.ts';
import { pages } from '../pages.ts';
import { isMac } from './keyNames.ts';
import { isPossible, perform } from './perform.ts';
import { buttonsOfPage } from './pageButtons.ts';
import { recentRuns } from './recentRuns.svelte.ts';

type PaletteGroup = keyof Dictionary['commands']['palette']['groups'];

export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly title: string;
  /** Its title in the other language: found as well. */
  readonly otherTitle: string;
  /** What people call it who do not know its name: found as well, in both languages. */
  readonly also: readonly string[];
  /** In Electron's notation. */
  readonly keys: string | undefined;
  perform(): unknown;
}

type Named<Name extends string> = Exclude<Name, 'goTo' | 'openRun'>;

/** Not offered: they are told what to do, or make no sense while one types in the palette. */
const left: readonly string[] = [
  ...['goTo', 'openRun', 'chooseLanguage', 'chooseTheme', 'chooseTextSize', 'chooseMotion'],
  ...['palette', 'undo', 'redo'],
];

export function paletteEntries(language: Language): PaletteEntry[] {
  const other = language === 'ja' ? 'en' : 'ja';
  return [
    ...lessonEntries(language, other),
    ...pageEntries(language, other),
    ...commandEntries(language, other),
    ...choiceEntries(language, other),
    ...recentRuns.list.map(({ id, title }) =>
      entry('runs', `run ${id}`, title, '', undefined, () => perform('openRun', id)),
    ),
    ...buttonsOfPage().map(({ title, press }, i) =>
      entry('here', `button ${i}`, title, '', undefined, press),
    ),
  ];
}

function entry(
  group: PaletteGroup,
  id: string,
  title: string,
  otherTitle: string,
  keys: string | undefined,
  act: () => unknown,
): PaletteEntry {
  const also = languages.map((each) => {
    const otherWords: Readonly<Record<string, string>> = wordsOf(each).commands.palette.otherWords;
    return otherWords[id] ?? '';
  });
  return { group, id, title, otherTitle, also, keys, perform: act };
}

function lessonEntries(language: Language, other: Language): PaletteEntry[] {
  return catalogue.map(({ id, number, title }) => {
    const { lessonTitle } = wordsOf(language).app;
    const name = lessonTitle(number, title[language]);
    const act = () => perform('goTo', id);
    return entry('lessons', id, name, title[other], keysOfPage(id, number), act);
  });
}

function pageEntries(language: Language, other: Language): PaletteEntry[] {
  return pages.map(({ id, title }) => {
    const [name, otherName] = [title(wordsOf(language)), title(wordsOf(other))];
    return entry('pages', id, name, otherName, keysOfPage(id), () => perform('goTo', id));
  });
}

function commandEntries(language: Language, other: Language): PaletteEntry[] {
  const { names } = wordsIn(language).commands;
  const others = wordsIn(other).commands.names;
  const ofWindow = (Object.keys(windowCommands) as Named<WindowCommand>[])
    .filter((name) => !left.includes(name) && isPossible(name))
    .map((name) => ({ name, act: () => perform(name) }));
  const ofDesktop = (Object.keys(desktopCommands) as DesktopCommand[]).map((name) => ({
    name,
    act: () => window.desktop.perform(name),
  }));
  return [...ofWindow, ...ofDesktop].map(({ name, act }) =>
    entry('commands', name, names[name], others[name], keysOf(name, isMac), act),
  );
}

function choiceEntries(language: Language, other: Language): PaletteEntry[] {
  const words = wordsIn(language).commands;
  const others = wordsIn(other).commands;
  const choices = [
    ['chooseTheme', themes, words.themes, others.themes],
    ['chooseLanguage', languages, words.languages, others.languages],
    ['chooseTextSize', textSizes, words.textSizes, others.textSizes],
    ['chooseMotion', motions, words.motions, others.motions],
  ] as const;
  return choices.flatMap(([name, values, titles, otherTitles]) =>
    values.map((value) => {
      const title = (all: typeof words, of: Readonly<Record<string, string>>) =>
        `${all.names[name]}: ${of[value] ?? value}`;
      const act = () => perform(name, value);
      const id = `${name} ${value}`;
      return entry(
        'commands',
        id,
        title(words, titles),
        title(others, otherTitles),
        undefined,
        act,
      );
    }),
  );
}

// The menus as data: what stands where, on each system, in the language chosen.

import type { MenuItemConstructorOptions } from 'electron';

import { keysOf, keysOfPage, type CommandName, type WindowCommand } from '../../commands.ts';
import type { MainDictionary } from '../../language/en.ts';
import type { MenuState } from '../../menuState.ts';
import { languages, motions, textSizes, themes } from '../../settings.ts';

type Item = MenuItemConstructorOptions;

/** What the menus depend on. */
export interface MenuSurroundings {
  readonly state: MenuState;
  readonly words: MainDictionary['commands'];
  readonly isMac: boolean;
  /** Whether the menus hold what only those need who work on the app itself. */
  readonly forDevelopers: boolean;
  perform(command: CommandName, argument?: string): void;
}

const SEPARATOR: Item = { type: 'separator' };

/** The window handles these keys itself: in a text field they concern the text. */
const ownKeys: readonly CommandName[] = ['undo', 'redo'];

export function menuTemplate(around: MenuSurroundings): Item[] {
  const { words, isMac } = around;
  const { menus } = words;
  return [
    ...(isMac ? [appMenu(around)] : []),
    { label: menus.file, submenu: fileMenu(around) },
    { label: menus.edit, submenu: editMenu(around) },
    { label: menus.view, submenu: viewMenu(around) },
    { label: menus.go, submenu: goMenu(around) },
    { label: menus.training, submenu: trainingMenu(around) },
    ...(isMac ? [windowMenu(around)] : []),
    { label: menus.help, role: 'help', submenu: helpMenu(around) },
  ];
}

function item(around: MenuSurroundings, name: CommandName, more: Item = {}): Item {
  const { names } = around.words;
  const accelerator = keysOf(name, around.isMac);
  return {
    id: name,
    label: names[name as keyof typeof names],
    ...(accelerator && { accelerator }),
    ...(ownKeys.includes(name) && { registerAccelerator: false }),
    click: () => {
      around.perform(name);
    },
    ...more,
  };
}

function appMenu(around: MenuSurroundings): Item {
  const { mac } = around.words;
  return {
    role: 'appMenu',
    submenu: [
      about(around),
      SEPARATOR,
      ...settingsItem(around),
      SEPARATOR,
      { label: mac.services, role: 'services' },
      SEPARATOR,
      { label: mac.hide, role: 'hide' },
      { label: mac.hideOthers, role: 'hideOthers' },
      { label: mac.unhide, role: 'unhide' },
      SEPARATOR,
      item(around, 'quit'),
    ],
  };
}

function windowMenu({ words: { menus, mac } }: MenuSurroundings): Item {
  return {
    label: menus.window,
    role: 'window',
    submenu: [
      { label: mac.minimize, role: 'minimize' },
      { label: mac.zoom, role: 'zoom' },
      SEPARATOR,
      { label: mac.front, role: 'front' },
    ],
  };
}

function fileMenu(around: MenuSurroundings): Item[] {
  const { words, isMac, state } = around;
  const recent = state.recentRuns.map((run) => leadTo(around, 'openRun', run));
  return [
    item(around, 'openFile'),
    {
      label: words.recentRuns,
      submenu: recent.length > 0 ? recent : [{ label: words.noRuns, enabled: false }],
    },
    SEPARATOR,
    item(around, 'saveAll'),
    SEPARATOR,
    ...(isMac
      ? [{ label: words.closeWindow, role: 'close' as const }]
      : [...settingsItem(around), SEPARATOR, item(around, 'quit')]),
  ];
}

function editMenu(around: MenuSurroundings): Item[] {
  const { words, state } = around;
  return [
    item(around, 'undo', { enabled: state.canUndo }),
    item(around, 'redo', { enabled: state.canRedo }),
    SEPARATOR,
    { label: words.cut, role: 'cut' },
    { label: words.copy, role: 'copy' },
    { label: words.paste, role: 'paste' },
    { label: words.selectAll, role: 'selectAll' },
    SEPARATOR,
    item(around, 'searchLessons'),
  ];
}

function viewMenu(around: MenuSurroundings): Item[] {
  const { words, state } = around;
  return [
    item(around, 'palette'),
    item(around, 'toggleSidebar'),
    SEPARATOR,
    choice(around, 'chooseTheme', themes, state.theme, words.themes),
    choice(around, 'chooseLanguage', languages, state.language, words.languages),
    choice(around, 'chooseTextSize', textSizes, state.textSize, words.textSizes),
    choice(around, 'chooseMotion', motions, state.motion, words.motions),
    SEPARATOR,
    item(around, 'zoomIn'),
    // The plus shares its key with the equals sign on many keyboards, and has one of its own on others.
    ...['CmdOrCtrl+=', 'CmdOrCtrl+numadd'].map((accelerator) =>
      item(around, 'zoomIn', { id: accelerator, accelerator, visible: false }),
    ),
    item(around, 'zoomOut'),
    item(around, 'zoomOut', {
      id: 'numsub',
      accelerator: 'CmdOrCtrl+numsub',
      visible: false,
    }),
    item(around, 'zoomReset'),
    SEPARATOR,
    item(around, 'fullScreen'),
  ];
}

function goMenu(around: MenuSurroundings): Item[] {
  const { state } = around;
  return [
    item(around, 'goBack', { enabled: state.canGoBack }),
    item(around, 'goForward', { enabled: state.canGoForward }),
    SEPARATOR,
    ...ticked(state, state.lessons, (lesson, i) => page(around, lesson, i + 1)),
    SEPARATOR,
    ...ticked(state, state.pages, (place) => page(around, place)),
  ];
}

function trainingMenu(around: MenuSurroundings): Item[] {
  const { training } = around.state;
  const canTrain = training === 'idle' || training === 'paused';
  return [
    item(around, 'train', { enabled: training !== 'none' }),
    item(around, 'trainStep', { enabled: canTrain }),
    item(around, 'trainEpoch', { enabled: canTrain }),
    item(around, 'stopTraining', { enabled: training === 'running' || training === 'paused' }),
  ];
}

function helpMenu(around: MenuSurroundings): Item[] {
  const { words, isMac, forDevelopers } = around;
  const developer: Item[] = [
    SEPARATOR,
    { label: words.developerTools, role: 'toggleDevTools', accelerator: 'F12' },
  ];
  return [
    item(around, 'tour'),
    item(around, 'shortcuts'),
    SEPARATOR,
    item(around, 'copyDiagnostics'),
    item(around, 'showLog'),
    ...(isMac ? [] : [SEPARATOR, about(around)]),
    ...(forDevelopers ? developer : []),
  ];
}

function about(around: MenuSurroundings): Item {
  return {
    label: around.words.about,
    click: () => {
      around.perform('goTo', 'about');
    },
  };
}

/** The settings page stands where each system's users look for settings, too. */
function settingsItem(around: MenuSurroundings): Item[] {
  const settings = around.state.pages.find(({ id }) => id === 'settings');
  return settings ? [{ ...page(around, settings), id: 'settings' }] : [];
}

type Place = MenuState['pages'][number];

function page(around: MenuSurroundings, place: Place, lesson?: number): Item {
  const accelerator = keysOfPage(place.id, lesson);
  return { ...leadTo(around, 'goTo', place), ...(accelerator && { accelerator }) };
}

/** A group of radio items has one that is chosen: a group without the open page has none of them. */
function ticked(
  { current }: MenuState,
  places: readonly Place[],
  itemOf: (place: Place, i: number) => Item,
): Item[] {
  const hasCurrent = places.some(({ id }) => id === current);
  return places.map((place, i) => ({
    ...itemOf(place, i),
    ...(hasCurrent && { type: 'radio' as const, checked: place.id === current }),
  }));
}

function leadTo(around: MenuSurroundings, name: WindowCommand, { id, title }: Place): Item {
  return {
    // A single ampersand would underline the letter after it.
    label: title.replaceAll('&', '&&'),
    click: () => {
      around.perform(name, id);
    },
  };
}

function choice<Value extends string>(
  around: MenuSurroundings,
  name: 'chooseTheme' | 'chooseLanguage' | 'chooseTextSize' | 'chooseMotion',
  values: readonly Value[],
  chosen: Value,
  titles: Readonly<Record<Value, string>>,
): Item {
  return {
    label: around.words.names[name],
    submenu: values.map((value) => ({
      label: titles[value],
      type: 'radio',
      checked: value === chosen,
      click: () => {
        around.perform(name, value);
      },
    })),
  };
}

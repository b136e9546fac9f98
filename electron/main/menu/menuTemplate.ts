// The menus as data: what stands where, on each system, in the language chosen.

import type { MenuItemConstructorOptions } from 'electron';

import { keysOf, keysOfPage, type CommandName, type WindowCommand } from '../../commands.ts';
import type { MainDictionary } from '../../language/en.ts';
import type { MenuState } from '../../menuState.ts';
import { languages, motions, textSizes, themes } from '../../settings.ts';

type Item = MenuItemConstructorOptions;

/** What the menus depend on. */
export interface MenuContext {
  readonly state: MenuState;
  readonly words: MainDictionary['commands'];
  readonly isMac: boolean;
  /** Whether the menus include developer tools. */
  readonly forDevelopers: boolean;
  perform(command: CommandName, argument?: string): void;
}

const SEPARATOR: Item = { type: 'separator' };

/** The window handles these keys itself: in a text field they apply to the text. */
const ownKeys: readonly CommandName[] = ['undo', 'redo'];

export function menuTemplate(context: MenuContext): Item[] {
  const { words, isMac } = context;
  const { menus } = words;
  return [
    ...(isMac ? [appMenu(context)] : []),
    { label: menus.file, submenu: fileMenu(context) },
    { label: menus.edit, submenu: editMenu(context) },
    { label: menus.view, submenu: viewMenu(context) },
    { label: menus.go, submenu: goMenu(context) },
    { label: menus.training, submenu: trainingMenu(context) },
    ...(isMac ? [windowMenu(context)] : []),
    { label: menus.help, role: 'help', submenu: helpMenu(context) },
  ];
}

function item(context: MenuContext, name: CommandName, more: Item = {}): Item {
  const { names } = context.words;
  const accelerator = keysOf(name, context.isMac);
  return {
    id: name,
    label: names[name as keyof typeof names],
    ...(accelerator && { accelerator }),
    ...(ownKeys.includes(name) && { registerAccelerator: false }),
    click: () => {
      context.perform(name);
    },
    ...more,
  };
}

function appMenu(context: MenuContext): Item {
  const { mac } = context.words;
  return {
    role: 'appMenu',
    submenu: [
      about(context),
      SEPARATOR,
      ...settingsItem(context),
      SEPARATOR,
      { label: mac.services, role: 'services' },
      SEPARATOR,
      { label: mac.hide, role: 'hide' },
      { label: mac.hideOthers, role: 'hideOthers' },
      { label: mac.unhide, role: 'unhide' },
      SEPARATOR,
      item(context, 'quit'),
    ],
  };
}

function windowMenu({ words: { menus, mac } }: MenuContext): Item {
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

function fileMenu(context: MenuContext): Item[] {
  const { words, isMac, state } = context;
  const recent = state.recentRuns.map((run) => leadTo(context, 'openRun', run));
  return [
    item(context, 'openFile'),
    item(context, 'openProgram'),
    {
      label: words.recentRuns,
      submenu: recent.length > 0 ? recent : [{ label: words.noRuns, enabled: false }],
    },
    SEPARATOR,
    item(context, 'saveProgram', { enabled: state.canSaveProgram }),
    item(context, 'saveAll'),
    SEPARATOR,
    item(context, 'print'),
    SEPARATOR,
    ...(isMac
      ? [{ label: words.closeWindow, role: 'close' as const }]
      : [...settingsItem(context), SEPARATOR, item(context, 'quit')]),
  ];
}

function editMenu(context: MenuContext): Item[] {
  const { words, state } = context;
  return [
    item(context, 'undo', { enabled: state.canUndo }),
    item(context, 'redo', { enabled: state.canRedo }),
    SEPARATOR,
    { label: words.cut, role: 'cut' },
    { label: words.copy, role: 'copy' },
    { label: words.paste, role: 'paste' },
    { label: words.selectAll, role: 'selectAll' },
    SEPARATOR,
    item(context, 'searchLessons'),
  ];
}

function viewMenu(context: MenuContext): Item[] {
  const { words, state } = context;
  return [
    item(context, 'palette'),
    item(context, 'toggleSidebar'),
    SEPARATOR,
    choice(context, 'chooseTheme', themes, state.theme, words.themes),
    choice(context, 'chooseLanguage', languages, state.language, words.languages),
    choice(context, 'chooseTextSize', textSizes, state.textSize, words.textSizes),
    choice(context, 'chooseMotion', motions, state.motion, words.motions),
    SEPARATOR,
    item(context, 'zoomIn'),
    // The plus shares its key with the equals sign on many keyboards, and has one of its own on others.
    ...['CmdOrCtrl+=', 'CmdOrCtrl+numadd'].map((accelerator) =>
      item(context, 'zoomIn', { id: accelerator, accelerator, visible: false }),
    ),
    item(context, 'zoomOut'),
    item(context, 'zoomOut', {
      id: 'numsub',
      accelerator: 'CmdOrCtrl+numsub',
      visible: false,
    }),
    item(context, 'zoomReset'),
    SEPARATOR,
    item(context, 'fullScreen'),
  ];
}

function goMenu(context: MenuContext): Item[] {
  const { state } = context;
  return [
    item(context, 'goBack', { enabled: state.canGoBack }),
    item(context, 'goForward', { enabled: state.canGoForward }),
    item(context, 'focusFigure'),
    SEPARATOR,
    ...ticked(state, state.lessons, (lesson) => page(context, lesson, lesson.number)),
    SEPARATOR,
    ...ticked(state, state.pages, (place) => page(context, place)),
  ];
}

function trainingMenu(context: MenuContext): Item[] {
  const { training } = context.state;
  const canTrain = training === 'idle' || training === 'paused';
  return [
    item(context, 'train', { enabled: training !== 'none' }),
    item(context, 'trainStep', { enabled: canTrain }),
    item(context, 'trainEpoch', { enabled: canTrain }),
    item(context, 'stopTraining', { enabled: training === 'running' || training === 'paused' }),
  ];
}

function helpMenu(context: MenuContext): Item[] {
  const { words, isMac, forDevelopers } = context;
  const developer: Item[] = [
    SEPARATOR,
    { label: words.developerTools, role: 'toggleDevTools', accelerator: 'F12' },
  ];
  return [
    item(context, 'tour'),
    item(context, 'shortcuts'),
    SEPARATOR,
    item(context, 'copyDiagnostics'),
    item(context, 'showLog'),
    ...(isMac ? [] : [SEPARATOR, about(context)]),
    ...(forDevelopers ? developer : []),
  ];
}

function about(context: MenuContext): Item {
  return {
    label: context.words.about,
    click: () => {
      context.perform('goTo', 'about');
    },
  };
}

/** The settings page stands where each system's users look for settings, too. */
function settingsItem(context: MenuContext): Item[] {
  const settings = context.state.pages.find(({ id }) => id === 'settings');
  return settings ? [{ ...page(context, settings), id: 'settings' }] : [];
}

type Place = MenuState['pages'][number];

function page(context: MenuContext, place: Place, lesson?: number): Item {
  const accelerator = keysOfPage(place.id, lesson);
  return { ...leadTo(context, 'goTo', place), ...(accelerator && { accelerator }) };
}

/** A group of radio items has one that is chosen: a group without the open page has none of them. */
function ticked<Listed extends Place>(
  { current }: MenuState,
  places: readonly Listed[],
  itemOf: (place: Listed) => Item,
): Item[] {
  const hasCurrent = places.some(({ id }) => id === current);
  return places.map((place) => ({
    ...itemOf(place),
    ...(hasCurrent && { type: 'radio' as const, checked: place.id === current }),
  }));
}

function leadTo(context: MenuContext, name: WindowCommand, { id, title }: Place): Item {
  return {
    // A single ampersand would underline the letter after it.
    label: title.replaceAll('&', '&&'),
    click: () => {
      context.perform(name, id);
    },
  };
}

function choice<Value extends string>(
  context: MenuContext,
  name: 'chooseTheme' | 'chooseLanguage' | 'chooseTextSize' | 'chooseMotion',
  values: readonly Value[],
  chosen: Value,
  titles: Readonly<Record<Value, string>>,
): Item {
  return {
    label: context.words.names[name],
    submenu: values.map((value) => ({
      label: titles[value],
      type: 'radio',
      checked: value === chosen,
      click: () => {
        context.perform(name, value);
      },
    })),
  };
}

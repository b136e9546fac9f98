// Every command of the app with its keys: the menus, the palette and the sheet of shortcuts are made from this list.

/** Keys in Electron's notation: one for every system, or one for macOS and one for the others. */
type Keys = string | { readonly mac: string; readonly other: string } | undefined;

/** What the window does. */
export const windowCommands = {
  openFile: 'CmdOrCtrl+O',
  openProgram: undefined,
  saveProgram: undefined,
  saveAll: undefined,
  undo: 'CmdOrCtrl+Z',
  redo: { mac: 'Cmd+Shift+Z', other: 'Ctrl+Y' },
  searchLessons: 'CmdOrCtrl+F',
  palette: 'CmdOrCtrl+K',
  toggleSidebar: 'CmdOrCtrl+B',
  focusFigure: 'CmdOrCtrl+J',
  goBack: { mac: 'Cmd+[', other: 'Alt+Left' },
  goForward: { mac: 'Cmd+]', other: 'Alt+Right' },
  train: 'CmdOrCtrl+Enter',
  trainStep: 'CmdOrCtrl+Shift+Enter',
  trainEpoch: 'CmdOrCtrl+Alt+Enter',
  stopTraining: 'CmdOrCtrl+.',
  tour: undefined,
  shortcuts: 'CmdOrCtrl+/',
  copyDiagnostics: undefined,
  showLog: undefined,
  /** These are told which one: a page, a run, a value. */
  goTo: undefined,
  openRun: undefined,
  chooseLanguage: undefined,
  chooseTheme: undefined,
  chooseTextSize: undefined,
  chooseMotion: undefined,
} as const satisfies Record<string, Keys>;

/** What the main process does: the window can ask for it. */
export const desktopCommands = {
  print: 'CmdOrCtrl+P',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  zoomReset: 'CmdOrCtrl+0',
  fullScreen: { mac: 'Ctrl+Cmd+F', other: 'F11' },
  quit: 'CmdOrCtrl+Q',
} as const satisfies Record<string, Keys>;

/** Undo in a text field is the engine's own; the window asks for it when it is chosen in a menu. */
export const performable = [
  ...(Object.keys(desktopCommands) as (keyof typeof desktopCommands)[]),
  'undoText',
  'redoText',
] as const;

export type WindowCommand = keyof typeof windowCommands;
export type DesktopCommand = keyof typeof desktopCommands;
export type CommandName = WindowCommand | DesktopCommand;
export type Performable = (typeof performable)[number];

const allKeys: Readonly<Record<CommandName, Keys>> = { ...windowCommands, ...desktopCommands };

/** Of pages beside the lessons. */
const pageKeys: Readonly<Record<string, string>> = {
  gradients: 'CmdOrCtrl+Shift+G',
  runs: 'CmdOrCtrl+Shift+R',
  settings: 'CmdOrCtrl+,',
};

export function isOfDesktop(name: CommandName): name is DesktopCommand {
  return name in desktopCommands;
}

/** The keys of a command in Electron's notation. */
export function keysOf(command: CommandName, isMac: boolean): string | undefined {
  const keys = allKeys[command];
  if (typeof keys === 'string' || keys === undefined) return keys;
  return isMac ? keys.mac : keys.other;
}

/** The keys that lead to a page: none to lesson 0, since the 0 is the zoom's. @param lesson its number, where it is a lesson */
export function keysOfPage(id: string, lesson?: number): string | undefined {
  if (lesson === undefined) return pageKeys[id];
  return lesson >= 1 && lesson <= 9 ? `CmdOrCtrl+${lesson}` : undefined;
}

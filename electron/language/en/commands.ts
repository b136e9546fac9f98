// Names of commands and menus, in English. An ampersand stands before the letter that opens a menu by keyboard.

import type { CommandName } from '../../commands.ts';

const names: Readonly<Record<Exclude<CommandName, 'goTo' | 'openRun'>, string>> = {
  openFile: 'Open a file…',
  saveAll: 'Save everything as a file…',
  undo: 'Undo',
  redo: 'Redo',
  searchLessons: 'Search the lessons',
  palette: 'Find a page or command…',
  toggleSidebar: 'Show or fold the list of lessons',
  goBack: 'Back',
  goForward: 'Forward',
  train: 'Train or pause',
  trainStep: 'Train one step',
  trainEpoch: 'Train one epoch',
  stopTraining: 'Stop training',
  tour: 'Take the tour',
  shortcuts: 'Keyboard shortcuts',
  chooseLanguage: 'Language',
  chooseTheme: 'Appearance',
  chooseTextSize: 'Text size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  quit: 'Quit',
};

export const commands = {
  names,
  menus: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    go: '&Go',
    training: '&Training',
    window: '&Window',
    help: '&Help',
  },
  recentRuns: 'Recent runs',
  noRuns: 'No run is kept yet',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  closeWindow: 'Close the window',
  about: 'About Backprop Lab',
  developerTools: 'Developer tools',
  languages: { ja: '日本語', en: 'English' },
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  textSizes: { small: 'Small', normal: 'Normal', large: 'Large', largest: 'Largest' },
};

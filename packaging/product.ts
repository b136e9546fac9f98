// What the app is called and how it introduces itself to every operating system, in both languages.

import { APP_ID } from '../electron/appId.ts';
import { appName } from '../electron/appName.ts';

export const product = {
  appId: APP_ID,
  /** The executable, the Debian package, the desktop entry. */
  executable: 'backprop-lab',
  name: appName,
  summary: {
    en: 'Learn backpropagation with code that runs and numbers that move',
    ja: '動くコードと数値で学ぶ誤差逆伝播',
  },
  maintainer: 'The Backprop Lab authors <backprop-lab@localhost>',
  copyright: 'Copyright (c) 2026 The Backprop Lab authors',
} as const;

/** A kind of file that a double click opens. */
export interface OwnFile {
  readonly extension: string;
  readonly mimeType: string;
  /** The name of its kind in the registry of Windows. */
  readonly windowsClass: string;
  readonly description: { readonly en: string; readonly ja: string };
}

/** A kept run. */
export const runFile: OwnFile = {
  extension: 'bprun',
  mimeType: 'application/x-backprop-lab-run',
  windowsClass: 'BackpropLab.Run',
  description: { en: `${appName.en} run`, ja: `${appName.ja}の学習記録` },
};

/** An experiment that one person sends another. */
const experimentFile: OwnFile = {
  extension: 'bpexp',
  mimeType: 'application/x-backprop-lab-experiment',
  windowsClass: 'BackpropLab.Experiment',
  description: { en: `${appName.en} experiment`, ja: `${appName.ja}の実験` },
};

export const ownFiles: readonly OwnFile[] = [runFile, experimentFile];

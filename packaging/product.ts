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

/** A kept run, as a file that a double click opens. */
export const runFile = {
  extension: 'bprun',
  mimeType: 'application/x-backprop-lab-run',
  /** The name of its kind in the registry of Windows. */
  windowsClass: 'BackpropLab.Run',
  description: { en: `${appName.en} run`, ja: `${appName.ja}の学習記録` },
} as const;

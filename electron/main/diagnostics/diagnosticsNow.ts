// Gathers what the diagnostics say of this computer and this start of the app.

import { arch, release, type, version } from 'node:os';

import { app } from 'electron';

import type { Settings } from '../../settings.ts';
import { lastProblems, person } from '../log/log.ts';
import { diagnostics } from './diagnostics.ts';

const MAX_PROBLEMS = 20;

export function diagnosticsNow(settings: Settings): string {
  const { electron, chrome, node, v8 } = process.versions;
  return diagnostics({
    versions: {
      'Backprop Lab': `${app.getVersion()} (${app.isPackaged ? 'packaged' : 'from source'})`,
      Electron: electron,
      Chromium: chrome,
      'Node.js': node,
      V8: v8,
      System: `${type()} ${release()} ${arch()} (${version()})`,
      Locale: `${app.getLocale()}, system ${app.getSystemLocale()}`,
      'Accessibility support': app.accessibilitySupportEnabled ? 'on' : 'off',
    },
    settings,
    problems: lastProblems(MAX_PROBLEMS),
    person,
  });
}

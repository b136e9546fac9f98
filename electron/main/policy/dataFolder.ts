// The folder that a policy names for progress, made if it is not there.

import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';

import { app } from 'electron';

import { codeOf } from '../../errorCode.ts';
import type { Language } from '../../settings.ts';
import { person } from '../log/log.ts';
import {
  FOLDER_VARIABLE,
  policyFile,
  PolicyError,
  readPolicy,
  type Circumstances,
} from './policy.ts';

/** What the policy says, or why it cannot be followed. */
export function tryPolicy(): { language?: Language | undefined; error?: PolicyError } {
  try {
    return { language: applyPolicy() };
  } catch (error) {
    if (error instanceof PolicyError) return { error };
    throw error;
  }
}

/**
 * From now on the app keeps everything where the policy says. Must run before anything asks for that place. A folder on the command line counts before it.
 * @returns the language of a first start, where the policy names one
 * @throws PolicyError
 */
function applyPolicy(): Language | undefined {
  const given: Circumstances = {
    platform: process.platform,
    environment: process.env,
    user: person.name,
    home: homedir(),
  };
  const { dataFolder, language } = readPolicy(given);
  if (dataFolder === undefined || app.commandLine.hasSwitch('user-data-dir')) return language;
  try {
    requireFolder(dataFolder);
  } catch (error) {
    const origin = process.env[FOLDER_VARIABLE] ? FOLDER_VARIABLE : policyFile(given);
    throw new PolicyError({ kind: 'folder', origin, value: dataFolder, code: codeOf(error) });
  }
  app.setPath('userData', dataFolder);
  app.setPath('sessionData', dataFolder);
  return language;
}

/** @throws the system's error where it cannot be made or written to */
function requireFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
}

// What the log says of a broken file names what is wrong and quotes nothing of it.

import { expect, it } from 'vitest';

import { readSettings } from '../../settingsVersions.ts';
import { kindOf } from './errorKind.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

it('says which field is wrong, and nothing of what is in it', () => {
  const notes = { 'my diary': { text: 'a secret' } };
  const theme = 'a secret';
  for (const saved of [
    { version: 2, notes, theme },
    { version: 3, preferences: { theme }, work: { notes } },
  ]) {
    const error = thrownBy(() => readSettings(saved, 'en'));
    expect(String(error)).toContain('secret');
    expect(kindOf(error)).toBe('ValiError at theme, notes');
  }
});

it('says of text that is no JSON that it is none', () => {
  const error = thrownBy(() => JSON.parse('secret') as unknown);
  expect(String(error)).toMatch(/s/);
  expect(kindOf(error)).toBe('SyntaxError');
});

it('says the system’s code of a file that cannot be read', () => {
  const error = Object.assign(new Error('EACCES: /home/somebody'), { code: 'EACCES' });
  expect(kindOf(error)).toBe('Error EACCES');
});

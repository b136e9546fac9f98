// What messages may carry: as many arguments as they have, of their form, and no larger than they need be.

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { channels, type Channel } from '../../channels.ts';
import { defaultSettings } from '../../settings.ts';
import { messageSchemas } from './messageSchemas.ts';

const right: Partial<Record<Channel, readonly unknown[]>> = {
  [channels.saveSettings]: [{ work: { notes: { '01-mlp': 'mine' } } }],
  [channels.saveFile]: ['run.csv', new Uint8Array(3)],
  [channels.restoreBackup]: ['backup-1700000000000'],
  [channels.reportError]: ['Error: x'],
  [channels.startFailed]: ['Error: x'],
  [channels.openFile]: ['program'],
  [channels.perform]: ['zoomIn'],
  [channels.menuState]: [
    {
      ...{
        language: 'ja',
        theme: 'dark',
        textSize: 'large',
        motion: 'system',
        current: 'runs',
        training: 'idle',
      },
      ...{ canUndo: true, canRedo: false, canGoBack: false, canGoForward: false },
      canSaveProgram: false,
      lessons: [{ id: '01-mlp', title: '1  多層パーセプトロン', number: 1 }],
      ...{ pages: [], recentRuns: [] },
    },
  ],
};

const fits = (channel: Channel, given: readonly unknown[]) =>
  v.safeParse(messageSchemas[channel], given).success;

describe('messageSchemas', () => {
  it.each(Object.values(channels))(
    '%s takes its arguments, and not one more or less',
    (channel) => {
      const given = right[channel] ?? [];
      expect(fits(channel, given)).toBe(true);
      expect(fits(channel, [...given, undefined])).toBe(false);
      if (given.length > 0) expect(fits(channel, given.slice(1))).toBe(false);
    },
  );

  it.each(Object.values(channels))('%s refuses whatever is thrown at it', (channel) => {
    const strange = fc.array(fc.anything(), { minLength: 3, maxLength: 5 });
    fc.assert(fc.property(strange, (given) => !fits(channel, given)));
  });

  it('settings may hold the fields of settings, each alone, and nothing unknown', () => {
    for (const [slice, fields] of Object.entries({ ...defaultSettings('en') })) {
      for (const [name, value] of Object.entries<unknown>(fields)) {
        expect(fits(channels.saveSettings, [{ [slice]: { [name]: value } }])).toBe(true);
        const other = slice === 'work' ? 'session' : 'work';
        expect(fits(channels.saveSettings, [{ [other]: { [name]: value } }])).toBe(false);
      }
    }
    const strange = [
      ...[{ unknown: {} }, { preferences: { toString: 'fr' } }, { preferences: 'fr' }],
      ...[{ work: { unknown: 1 } }, { work: [] }, { session: null }, { language: 'en' }],
      ...[[], null, 'x', 7],
    ];
    for (const changes of strange) {
      expect(fits(channels.saveSettings, [changes])).toBe(false);
    }
  });

  it('nothing may be larger than it needs to be', () => {
    const long = 'x'.repeat(9_000_000);
    expect(fits(channels.saveFile, [long, new Uint8Array(1)])).toBe(false);
    expect(fits(channels.reportError, [long])).toBe(false);
  });

  it('the menus take no more entries than can be read, and no command but those of the desktop', () => {
    const [state] = right[channels.menuState] as [Record<string, unknown>];
    const many = Array.from({ length: 51 }, (_, i) => ({ id: String(i), title: 'x' }));
    expect(fits(channels.menuState, [{ ...state, recentRuns: many }])).toBe(false);
    for (const name of ['openRun', 'constructor', '', 7]) {
      expect(fits(channels.perform, [name])).toBe(false);
    }
  });

  it('a backup is named as backups are', () => {
    for (const id of ['../x', 'backup-', 'backup-1/..', 'backup-99999999999999999', '']) {
      expect(fits(channels.restoreBackup, [id])).toBe(false);
    }
  });
});

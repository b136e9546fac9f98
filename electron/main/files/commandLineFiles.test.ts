// Which words of a command line are files of ours.

import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { filesAmong } from './commandLineFiles.ts';

describe('files among the words of a command line', () => {
  it('are found by their ending, also in capitals, and made whole', () => {
    const words = ['a.bprun', '/data/everything.ZIP', 'runs/b.json', 'c.bpexp'];
    expect(filesAmong(words, '/home/me')).toEqual([
      resolve('/home/me/a.bprun'),
      resolve('/data/everything.ZIP'),
      resolve('/home/me/runs/b.json'),
      resolve('/home/me/c.bpexp'),
    ]);
  });

  it('may be addresses', () => {
    const words = ['file:///home/me/a%20run.bprun', 'file://localhost/b.bprun'];
    expect(filesAmong(words, '/')).toEqual([resolve('/home/me/a run.bprun'), resolve('/b.bprun')]);
    expect(filesAmong(['file://elsewhere/c.bprun', 'file:///%zz.bprun'], '/')).toHaveLength(2);
  });

  it('are neither switches nor the app itself', () => {
    const words = ['--user-data-dir=/x/y.zip', '.', '/opt/app/electron', '--type=a.bprun', 'a.txt'];
    expect(filesAmong(words, '/')).toEqual([]);
  });
});

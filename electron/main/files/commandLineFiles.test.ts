// Which words of a command line are files of ours.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

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
    const files = [resolve('/home/me/a run.bprun'), resolve('/b.bprun')];
    const [one = '', other = ''] = files.map((file) => pathToFileURL(file).href);
    expect(one).toContain('a%20run');
    expect(filesAmong([one, other.replace('///', '//localhost/')], '/')).toEqual(files);
    expect(filesAmong(['file://elsewhere/c.bprun', 'file:///%zz.bprun'], '/')).toHaveLength(2);
  });

  it('are neither switches nor the app itself', () => {
    const words = ['--user-data-dir=/x/y.zip', '.', '/opt/app/electron', '--type=a.bprun', 'a.txt'];
    expect(filesAmong(words, '/')).toEqual([]);
  });
});

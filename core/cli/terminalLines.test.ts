// What a terminal is written, letter for letter, and a file.

import { describe, expect, it } from 'vitest';

import { TerminalLines } from './terminalLines.ts';

function lines(isTTY: boolean) {
  const written: string[] = [];
  const stream = (name: string) => ({
    isTTY,
    write: (text: string) => written.push(`${name}:${text}`),
  });
  return {
    terminal: new TerminalLines({
      stdout: stream('out'),
      stderr: stream('err'),
    }),
    written,
  };
}

describe('lines in a terminal', () => {
  it('that are begun are written again in their place, and lines come above them', () => {
    const { terminal, written } = lines(true);
    terminal.begin({ stream: 'stderr', text: '10%' });
    terminal.begin({ stream: 'stderr', text: '20%' });
    terminal.say({ stream: 'stdout', text: 'loss' });
    terminal.begin({ stream: 'stderr', text: '' });
    terminal.say({ stream: 'stderr', text: '100%' });
    expect(written).toEqual([
      'err:10%',
      'err:\r\u001b[2K',
      'err:20%',
      'err:\r\u001b[2K',
      'out:loss\n',
      'err:100%\n',
    ]);
  });

  it('of a question stand before the answer, once', () => {
    const { terminal, written } = lines(true);
    terminal.begin({ stream: 'stdout', text: 'Na' });
    terminal.ask('Name? ');
    expect(written).toEqual([
      'out:Na',
      'out:\r\u001b[2K',
      'out:Name? ',
    ]);
  });

  it('stand once in a file', () => {
    const { terminal, written } = lines(false);
    terminal.begin({ stream: 'stderr', text: '10%' });
    terminal.say({ stream: 'stderr', text: '100%' });
    terminal.ask('? ');
    expect(written).toEqual(['err:100%\n', 'out:? ']);
  });
});

// `core python`: what a file prints, and every exit status.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { coreInProcess as core, coreFromSources, coreWithInput } from './commandLine.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backprop-lab-python-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(source: string): string {
  const name = join(folder, 'program.py');
  writeFileSync(name, source);
  return name;
}

describe('core python', () => {
  it('prints what the file prints', async () => {
    const program = file(
      'import torch\nprint(torch.ones(2, 3).sum())\nimport sys\nprint("!", file=sys.stderr)',
    );
    const expected = { status: 0, stdout: 'tensor(6.)\n', stderr: '!\n' };
    expect(await core('python', program)).toEqual(expected);
    expect(await coreFromSources('python', program)).toEqual(expected);
  });

  it('ends with 1 and the traceback after an error', async () => {
    const program = file('print("before")\nmasc\n');
    expect(await core('python', program)).toEqual({
      status: 1,
      stdout: 'before\n',
      stderr: `Traceback (most recent call last):\n  File ${JSON.stringify(program)}, line 2, in <module>\n    masc\nNameError: name 'masc' is not defined\n`,
    });
  });

  it('answers input() with the lines of the standard input, as Python does', async () => {
    const program = file(
      'print("Hello", end=" ")\nname = input("Name? ")\nprint(name + "!")\nage = input()\nprint(repr(age))\ninput("More? ")',
    );
    const { status, stdout, stderr } = await coreWithInput('雪\r\n7', 'python', program);
    expect(status).toBe(1);
    expect(stdout).toBe("Hello Name? 雪!\n'7'\nMore? ");
    expect(stderr).toMatch(/EOFError: EOF when reading a line\n$/);
    expect(await core('python', program)).toMatchObject({ status: 1, stdout: 'Hello Name? ' });
    const timed = await coreWithInput('a\nb\nc', 'python', program, '--seconds', '60');
    expect(timed).toMatchObject({ status: 0 });
  });

  it('takes a file that begins with a byte order mark, and refuses one that is not in UTF-8', async () => {
    const program = file('\ufeffprint("x")\n');
    expect(await core('python', program)).toMatchObject({ status: 0, stdout: 'x\n' });
    writeFileSync(program, Buffer.from([0x70, 0x82, 0xa0, 0x0a]));
    expect(await core('python', program)).toMatchObject({
      stdout: '',
      stderr: `The file ${JSON.stringify(program)} is no text in UTF-8: save it as UTF-8.\n`,
    });
  });

  it.each([
    ['import sys\nsys.exit("No data.")', 1, 'No data.\n'],
    ['import sys\nsys.exit(3)', 3, ''],
    ['import sys\nsys.exit()', 0, ''],
    ['exit()', 0, ''],
    ['quit(4)', 4, ''],
    ['exit("no")', 1, 'no\n'],
    ['import sys\nsys.exit(-1)', 255, ''],
    ['raise SystemExit(256)', 0, ''],
    ['import sys\nsys.exit(["a", 1])', 1, "['a', 1]\n"],
    ['def f():\n    exit(5)\ntry:\n    f()\nexcept Exception:\n    print("no")', 5, ''],
  ])('ends itself as in Python: %s', async (source, status, stderr) => {
    const ended = { status, stdout: 'before\n', stderr };
    expect(await core('python', file(`print("before")\n${source}\nprint("after")`))).toEqual(ended);
  });

  it('keeps a bar of progress out of what is printed', async () => {
    const program = file('from tqdm import tqdm\nfor i in tqdm(range(2)):\n    print(i)');
    const { stdout, stderr } = await core('python', program);
    expect(stdout).toBe('0\n1\n');
    expect(stderr).toMatch(/^100%\|█{10}\| 2\/2 \[.*\]\n$/);
  });

  it('says of a figure that it is not drawn here', async () => {
    const program = file('import matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint("x")');
    expect(await core('python', program)).toEqual({
      status: 0,
      stdout: 'x\n',
      stderr: 'A figure was shown; the command line does not draw it, the app does.\n',
    });
  });

  it('ends with 1 when Python itself breaks down', async () => {
    const { status, stderr } = await core('python', file('import os\nos.abort()'));
    expect(status).toBe(1);
    expect(stderr).toContain('Python has broken down: ');
  });

  it.each([
    ['endless', 'while True:\n    pass', 124],
    [
      'endless, and catches everything',
      'while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass',
      124,
    ],
    ['quick', 'print(1)', 0],
    ['wrong', 'raise ValueError', 1],
  ])('with --seconds a program that is %s ends as it should', async (_, source, status) => {
    const outcome = await core('python', file(source), '--seconds', '2');
    expect(outcome.status).toBe(status);
    if (status === 124) expect(outcome.stderr).toBe('Stopped after 2 seconds.\n');
  });

  it.each([
    [['python'], 'Name a file after python.\n'],
    [['python', 'no-such-file.py'], 'There is no file "no-such-file.py".\n'],
    [['python', '.'], 'The file "." cannot be read (EISDIR).\n'],
    [
      ['python', 'package.json', '--seconds', '0'],
      '--seconds must be a number above 0 and up to 86400, not "0".\n',
    ],
    [
      ['python', 'package.json', '--minutes', '1'],
      "Unknown option '--minutes'. Use --help to see the options.\n",
    ],
  ])('refuses %j with 2', async (words, stderr) => {
    expect(await core(...words)).toEqual({ status: 2, stdout: '', stderr });
  });
});

// `python`: runs a file in the app's own Python; with `--seconds` in a process of its own, which can be ended while it is busy.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

import { PythonBroken, type Namespace } from '../python/python.ts';
import { hasLoop, startPython } from '../python/startPython.ts';
import { CommandError, quoted } from './commandError.ts';
import { useKernels, withoutInlining } from './kernelsOption.ts';
import { numberFrom, readOptions, type Options } from './options.ts';
import { pythonFiles } from './pythonFiles.ts';
import { readLine } from './standardInput.ts';
import { TerminalLines } from './terminalLines.ts';

/** Exit status for an error of the program, and for one that was stopped: as of coreutils' `timeout`. */
const FAILED = 1;
const STOPPED = 124;
const LINE_LIMIT = 100_000;
const MAX_SECONDS = 86_400;

const NOT_DRAWN =
  'A figure was shown; the command line does not draw it, the app does.';

/** What the process of its own says when the program begins. */
const RUNNING = 'running';

export async function pythonCommand(
  given: readonly string[],
): Promise<number> {
  const [name, ...rest] = given;
  if (name === undefined || name.startsWith('-')) {
    throw new CommandError('Name a file after python.');
  }
  const options = readOptions(rest, ['seconds', 'kernels'], []);
  const seconds = secondsFrom(options);
  const source = await sourceOf(name);
  return seconds === undefined
    ? runHere(source, name, options)
    : runElsewhere(name, options, seconds);
}

async function runHere(source: string, name: string, options: Options) {
  withoutInlining();
  useKernels(options);
  const terminal = new TerminalLines(process);
  const python = await startPython(await pythonFiles(), {
    onLine: (line) => {
      terminal.say(line);
    },
    onBegun: (line) => {
      terminal.begin(line);
    },
    onInput: (begun) => {
      terminal.ask(begun);
      return readLine();
    },
    onFigure: () => process.stderr.write(`${NOT_DRAWN}\n`),
    lineLimit: LINE_LIMIT,
  });
  if (hasLoop(source)) await python.warmUp(() => setTimeout(20));
  process.send?.(RUNNING);
  const { status, problem } = endOf(
    python.newNamespace(),
    source,
    name,
  );
  process.disconnect?.();
  if (problem !== undefined) process.stderr.write(`${problem}\n`);
  return status;
}

interface End {
  /** As the system keeps it: 0 to 255. */
  readonly status: number;
  /** Why the program did not come to its end, if it did not. */
  readonly problem?: string;
}

function endOf(
  namespace: Namespace,
  source: string,
  name: string,
): End {
  try {
    const outcome = namespace.run(source, name);
    if (outcome.ok) return { status: 0 };
    const { exitStatus, traceback } = outcome.error;
    return exitStatus === undefined
      ? { status: FAILED, problem: traceback }
      : { status: exitStatus & 255 };
  } catch (error) {
    if (error instanceof PythonBroken)
      return { status: FAILED, problem: error.message };
    throw error;
  }
}

/** @param seconds that the program may take, Python's start not counted */
function runElsewhere(
  name: string,
  { kernels }: Options,
  seconds: number,
): Promise<number> {
  const told =
    kernels === undefined ? [] : ['--kernels', String(kernels)];
  const child = spawn(
    process.execPath,
    [...process.execArgv, process.argv[1], 'python', name, ...told],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  child.on('message', () => {
    timer = globalThis.setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, 1000 * seconds);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      if (isLate) {
        process.stderr.write(
          `Stopped after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.\n`,
        );
      }
      resolve(isLate ? STOPPED : (status ?? FAILED));
    });
  });
}

/** @throws CommandError when it cannot be read */
async function sourceOf(name: string): Promise<string> {
  try {
    const bytes = await readFile(name);
    // Notepad begins a file with a mark, which the decoder takes off.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new CommandError(
        `The file ${quoted(name)} is no text in UTF-8: save it as UTF-8.`,
      );
    }
    throw new CommandError(
      code === 'ENOENT'
        ? `There is no file ${quoted(name)}.`
        : `The file ${quoted(name)} cannot be read (${code}).`,
    );
  }
}

/** @throws CommandError unless it is a positive number of seconds */
function secondsFrom({ seconds }: Options): number | undefined {
  if (seconds === undefined) return undefined;
  const value = numberFrom(String(seconds));
  if (!(value > 0 && value <= MAX_SECONDS)) {
    throw new CommandError(
      `--seconds must be a number above 0 and up to ${MAX_SECONDS}, not ${quoted(String(seconds))}.`,
    );
  }
  return value;
}

// `npm run test:fuzz`: a hundred thousand inputs that anybody may give the app, and a table of what became of them.
//
// `-- --seed 7` tries the inputs of an earlier run again, `--kind archive` only
// kinds that are called so, `--batch 12` one batch of them, `--inputs 500` fewer.

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Counts, Surprise } from '../../tests/fuzz/fuzzKind.ts';
import { BATCH } from '../../tests/fuzz/fuzzKind.ts';
import { kinds } from '../../tests/fuzz/kinds.ts';
import { projectRoot } from '../project.ts';
import { runInLanes } from './lanes.ts';

const LANES = 2;
/** Inputs of one process: memory that they lose is lost no longer than that. */
const INPUTS_OF_A_PROCESS = 4000;
/** Milliseconds without a word after which a batch counts as one that never ends. */
const SILENCE = 180_000;
/** Surprises of a kind that are told of one by one. */
const PRINTED = 5;
/** Megabytes that a process may take. */
const MEMORY = 1024;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    kind: { type: 'string', default: '' },
    batch: { type: 'string' },
    inputs: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));

interface Part {
  readonly kind: string;
  readonly inputs: number;
  readonly from: number;
}

function partsOf({ name, inputs }: (typeof kinds)[number]): Part[] {
  if (values.batch !== undefined) {
    return [{ kind: name, inputs: BATCH, from: Number(values.batch) }];
  }
  const parts: Part[] = [];
  const all = Number(values.inputs ?? inputs);
  for (let begun = 0; begun < all; begun += INPUTS_OF_A_PROCESS) {
    const count = Math.min(INPUTS_OF_A_PROCESS, all - begun);
    parts.push({ kind: name, inputs: count, from: begun / BATCH });
  }
  return parts;
}

/** A process that ends otherwise than with its counts is a surprise by itself. */
function run({ kind, inputs, from }: Part): Promise<Counts> {
  const child = fork(
    join(projectRoot, 'tests/fuzz/fuzzChild.ts'),
    [kind, String(seed), String(inputs), String(from)],
    {
      cwd: projectRoot,
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MEMORY}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  let batch = from;
  let said = '';
  let counts: Counts | undefined;
  const silence = () => setTimeout(() => child.kill('SIGKILL'), SILENCE);
  let timeout = silence();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.on('message', (message: { batch?: number; counts?: Counts }) => {
    clearTimeout(timeout);
    timeout = silence();
    batch = message.batch ?? batch;
    counts = message.counts;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timeout);
      const what = `The process ended with ${signal ?? code}: ${said.slice(-2000)}`;
      const ended = { batch, what, input: 'one of this batch' };
      resolve(counts ?? { kind, refused: 0, accepted: 0, surprises: [ended] });
    });
  });
}

function sumOf(parts: readonly Counts[], kind: string): Counts {
  const own = parts.filter((each) => each.kind === kind);
  return {
    kind,
    refused: own.reduce((sum, { refused }) => sum + refused, 0),
    accepted: own.reduce((sum, { accepted }) => sum + accepted, 0),
    surprises: own.flatMap(({ surprises }) => surprises),
  };
}

function printRow(cells: readonly (string | number)[]): void {
  const [name = '', ...figures] = cells.map(String);
  console.log(name.padEnd(44) + figures.map((figure) => figure.padStart(11)).join(''));
}

function printSurprise(kind: string, { batch, what, input }: Surprise): void {
  console.log(`\n${what}\n  input: ${input}`);
  console.log(`  again: npm run test:fuzz -- --seed ${seed} --kind '${kind}' --batch ${batch}`);
}

const chosen = kinds.filter(({ name }) => name.includes(values.kind));
console.log(`Seed ${seed}`);
const start = performance.now();
const jobs = chosen.flatMap(partsOf).map((part) => ({
  name: `${part.kind} ${part.from}`,
  run: () => run(part),
}));
const parts = await runInLanes(jobs, LANES);
const all = chosen.map(({ name }) => sumOf(parts, name));
for (const { kind, surprises } of all) {
  for (const surprise of surprises.slice(0, PRINTED)) printSurprise(kind, surprise);
}
console.log('');
printRow(['kind of input', 'inputs', 'refused', 'accepted', 'surprises']);
const total = { refused: 0, accepted: 0, surprises: 0 };
for (const { kind, refused, accepted, surprises } of all) {
  printRow([kind, refused + accepted + surprises.length, refused, accepted, surprises.length]);
  total.refused += refused;
  total.accepted += accepted;
  total.surprises += surprises.length;
}
const { refused, accepted, surprises } = total;
printRow(['all', refused + accepted + surprises, refused, accepted, surprises]);
const minutes = (performance.now() - start) / 60_000;
console.log(`\nSeed ${seed}, ${minutes.toFixed(1)} minutes`);
process.exitCode = surprises === 0 ? 0 : 1;

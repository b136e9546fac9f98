// What the benchmark of the window prints: a line for each figure with its bar, and the same as JSON lines.

import { readFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { dirname, join } from 'node:path';

import type { Language } from '../../electron/settings.ts';
import type { ColdStart, Start } from './coldStart.ts';
import type { Frames } from './frames.ts';
import type { InitialScript } from './initialScript.ts';
import type { KeptRunsFigures, Opening } from './keptRuns.ts';
import { memoryMethod, type Memory } from './memory.ts';
import { median, pairedRatio } from '../statistics.ts';
import type { LabFigures } from './lab.ts';
import type { MemoryFigures } from './tenTrainings.ts';
import type { WorkbenchFigures } from './workbench.ts';

/** The limits that the figures are compared with. */
const bars = {
  /** Of an empty window's time. */
  start: 1.5,
  /** Bytes, gzipped. */
  script: 250_000,
  framesPerSecond: 60,
  /** Megabytes above an empty window. */
  memory: 120,
  /** Of the workbench, in milliseconds. */
  firstResult: 1500,
  nextResult: 100,
  firstOutput: 150,
  stop: 100,
  /** Megabytes that may stay after the workbench was closed. */
  left: 30,
  /** Of the lab: surfaces a second, a landscape in milliseconds, times of the same training elsewhere, megabytes that trainings may leave. */
  surfaces: 20,
  landscape: 2500,
  labTraining: 1.05,
  race: 1.1,
  trainings: 20,
};
/** A clock that counts whole frames may miss one. */
const FRAMES_TOLERANCE = 1;

/** @param executable Electron's */
export function machine(executable: string): string {
  const [processor] = cpus();
  const version = readFileSync(join(dirname(executable), 'version'), 'utf8').trim();
  return `${processor?.model ?? 'unknown processor'}, ${cpus().length} processors, ${type()} ${release()}, Electron ${version}`;
}

export function printStart(language: Language, { empty, app, ratio }: ColdStart): void {
  const of = (starts: readonly Start[], moment: keyof Start) =>
    Math.round(median(starts.map((each) => each[moment])));
  const row = (name: string, starts: readonly Start[], moment: keyof Start) => [
    name,
    of(starts, moment),
    Math.round(Math.min(...starts.map((each) => each[moment]))),
  ];
  console.log(`\nCold start (${language}), ${app.length} pairs, milliseconds`);
  print([
    ['', 'median', 'least'],
    row('empty window, first frame', empty, 'shown'),
    row('empty window, input answered', empty, 'answered'),
    row('lesson 1, heading drawn', app, 'shown'),
    row('lesson 1, input answered', app, 'answered'),
    row('lesson 1, figure with its numbers', app, 'complete'),
  ]);
  tell(`cold-start-${language}`, ratio, bars.start, ratio <= bars.start, 'times an empty window');
  const figures = { ratio, empty: of(empty, 'shown'), app: of(app, 'answered') };
  line({ measured: `cold-start-${language}`, ...figures, complete: of(app, 'complete') });
}

export function printScript(language: Language, { named, fetched, files }: InitialScript): void {
  console.log(`\nScript before the first lesson (${language}), bytes, gzipped`);
  print([
    ['index.html and its imports', named],
    [`fetched until the lesson was there (${files.length} files)`, fetched],
  ]);
  const isMet = fetched < bars.script;
  tell(`initial-script-${language}`, fetched, bars.script, isMet, 'bytes');
  line({ measured: `initial-script-${language}`, named, fetched });
}

export function printFrames(all: readonly Frames[]): void {
  console.log('\nFrames and input, milliseconds');
  const header = ['', 'fps', 'median', 'p95', 'p99', 'longest', 'late', 'long tasks', 'longest'];
  const rows = all.map(({ where, figures: f }) => [
    ...[where, f.perSecond.toFixed(1), f.median.toFixed(1), f.p95.toFixed(1), f.p99.toFixed(1)],
    ...[f.longest.toFixed(1), `${(100 * f.late).toFixed(1)} %`],
    ...[String(f.longTasks), f.longestTask.toFixed(0)],
    ...[f.inputMedian.toFixed(1), f.inputP95.toFixed(1), f.toFrameP95.toFixed(1)],
  ]);
  print([[...header, 'input median', 'input p95', 'to frame p95'], ...rows]);
  for (const { where, figures, isOurs } of all) {
    const { perSecond } = figures;
    const isMet = perSecond >= bars.framesPerSecond - FRAMES_TOLERANCE;
    if (isOurs) tell(where, perSecond, bars.framesPerSecond, isMet, 'frames a second');
    line({ measured: 'frames', where, ...figures });
  }
}

export function printMemory({ empty, fresh, trained, rested }: MemoryFigures): void {
  console.log(`\nMemory, megabytes: ${memoryMethod}`);
  const kinds = [
    ...new Set([empty, fresh, trained, rested].flatMap(({ parts }) => Object.keys(parts))),
  ];
  const row = (name: string, pick: (memory: Memory) => number) => [
    name,
    ...[empty, fresh, trained, rested].map((memory) => pick(memory).toFixed(1)),
  ];
  print([
    ['', 'empty window', 'started', 'trained ten times', 'after a rest'],
    ...kinds.map((kind) => row(kind, ({ parts }) => parts[kind] ?? 0)),
    row('all', ({ megabytes }) => megabytes),
  ]);
  const above = trained.megabytes - empty.megabytes;
  tell('memory', above, bars.memory, above <= bars.memory, 'megabytes above an empty window');
  line({ measured: 'memory', empty, fresh, trained, rested, above });
}

export function printWorkbench(figures: WorkbenchFigures): void {
  const { cold, warm, program, stops, frames, before, open, closed } = figures;
  console.log(`\nWorkbench, ${cold.length} starts, milliseconds`);
  const row = (name: string, values: readonly number[]) => [
    ...[name, median(values).toFixed(0), Math.max(...values).toFixed(0)],
  ];
  print([
    ['', 'median', 'longest'],
    row('opened until the first result', cold),
    row('Run until the next results', warm),
    row('Run until the first output of a program', program),
    ...Object.entries(stops).map(([name, time]) => row(`Stop: ${name}`, [time])),
  ]);
  const first = median(cold);
  tell('first-result', first, bars.firstResult, first <= bars.firstResult, 'milliseconds');
  const next = median(warm);
  tell('next-result', next, bars.nextResult, next <= bars.nextResult, 'milliseconds');
  const output = median(program);
  tell('first-output', output, bars.firstOutput, output <= bars.firstOutput, 'milliseconds');
  const slowest = Math.max(...Object.values(stops));
  tell('stop', slowest, bars.stop, slowest <= bars.stop, 'milliseconds');
  const { framesPerSecond } = bars;
  for (const [name, rate] of Object.entries(frames)) {
    const isMet = rate >= framesPerSecond - FRAMES_TOLERANCE;
    tell(`frames: ${name}`, rate, framesPerSecond, isMet, 'frames a second');
  }
  const left = closed.megabytes - before.megabytes;
  tell('workbench-memory', left, bars.left, left <= bars.left, 'megabytes left after closing');
  line({ measured: 'workbench', ...figures, open: open.megabytes });
}

export function printLab(figures: LabFigures): void {
  const { frames, surfaces, landscape, landscapeFrames, memory } = figures;
  printFrames([...frames, landscapeFrames]);
  console.log('\nLab');
  tell('surfaces', surfaces, bars.surfaces, surfaces >= bars.surfaces - 1, 'a second');
  const middle = median(landscape);
  tell('landscape', middle, bars.landscape, middle <= bars.landscape, 'milliseconds');
  const training = pairedRatio(figures.inLab, figures.inLesson);
  const isAsFast = training <= bars.labTraining;
  tell('training without panels', training, bars.labTraining, isAsFast, 'times lesson 7');
  const race = pairedRatio(figures.race, figures.oneByOne);
  tell('race of six', race, bars.race, race <= bars.race, 'times one after another');
  const grown = memory.end.megabytes - memory.warm.megabytes;
  tell('memory of trainings', grown, bars.trainings, grown <= bars.trainings, 'megabytes more');
  line({ measured: 'lab', ...figures });
}

export function printKeptRuns({ counts, few, many }: KeptRunsFigures): void {
  console.log(`\nKept runs, ${many.length} pairs, milliseconds, medians`);
  const of = (openings: readonly Opening[], moment: keyof Opening) =>
    openings.map((each) => each[moment]);
  const row = (name: string, moment: keyof Opening) => [
    name,
    ...[few, many].map((openings) => median(of(openings, moment)).toFixed(0)),
    pairedRatio(of(many, moment), of(few, moment)).toFixed(2),
  ];
  print([
    ['', `${counts.few} runs`, `${counts.many} runs`, 'ratio'],
    row('start until the first page is drawn', 'start'),
    row('page of runs until its rows are there', 'runsPage'),
  ]);
  line({ measured: 'kept-runs', counts, few, many });
}

function tell(what: string, value: number, bar: number, isMet: boolean, unit: string): void {
  const given = Number.isInteger(value) ? String(value) : value.toFixed(2);
  console.log(`${isMet ? 'met   ' : 'MISSED'} ${what}: ${given} ${unit}, bar ${bar}`);
}

function line(figures: object): void {
  console.log(JSON.stringify(figures));
}

/** In columns: names to the left, numbers to the right. */
function print(rows: readonly (readonly (string | number)[])[]): void {
  const width = (column: number) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? String(cell).padEnd(width(0)) : String(cell).padStart(width(column)),
    );
    console.log(cells.join('  '));
  }
}

// GitHub's workflows, held by GitHub's own parser and by what this project knows: they run nowhere but there.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { projectRoot } from '../../scripts/project.ts';
import { releases } from '../releases.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly 'runs-on': string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly include: readonly Record<string, string>[] } };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly defaults: { readonly run: { readonly shell: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(projectRoot, '.github/workflows');
const names = readdirSync(folder);
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const workflow = (name: string) => parse(text(name)) as Workflow;
const jobs = (name: string) => Object.values(workflow(name).jobs);
const runs = (name: string) =>
  jobs(name).flatMap(({ steps }) => steps.flatMap(({ run }) => (run === undefined ? [] : [run])));

/** As GitHub calls it. The bash that Windows itself comes with is another system's. */
const bash = process.platform === 'win32' ? 'C:\\Program Files\\Git\\bin\\bash.exe' : 'bash';
const hasBash = !spawnSync(bash, ['--version']).error;

/** What GitHub would say of each. */
function errorsIn(...contents: readonly string[]): readonly (readonly string[])[] {
  const program = join(import.meta.dirname, 'workflowErrors.ts');
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: projectRoot,
    encoding: 'utf8',
    input: JSON.stringify(contents),
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[][];
}

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

it('are there for every push and for a tag', () => {
  expect(names.sort()).toEqual(['ci.yml', 'release.yml']);
});

describe.each(names)('%s', (name) => {
  it('is a workflow to GitHub’s own parser, which finds what is none', () => {
    const [errors, ...mistaken] = errorsIn(
      text(name),
      text(name).replace('runs-on:', 'run-on:'),
      text(name).replace('matrix.system }}', 'matrix.system'),
      text(name).replace('github.ref }}', 'matrix.ref }}'),
      text(name).replace('    runs-on:', '    needs: nobody\n    runs-on:'),
    );
    expect(errors).toEqual([]);
    expect(mistaken).toHaveLength(4);
    for (const found of mistaken) expect(found).not.toEqual([]);
  });

  it.runIf(hasBash)(
    'has only commands that a shell can read, without texts that GitHub puts in',
    () => {
      expect(workflow(name).defaults.run.shell).toBe('bash');
      for (const run of runs(name)) {
        const { status, stderr } = spawnSync(bash, ['-n'], { input: run, encoding: 'utf8' });
        expect(stderr).toBe('');
        expect(status).toBe(0);
        expect(run).not.toContain('${{');
      }
    },
  );

  it('calls scripts that package.json has', () => {
    const called = runs(name).flatMap((run) => [
      ...run.matchAll(/\bnpm (?:run ([\w:-]+)|(test)\b)/g),
    ]);
    expect(called).not.toEqual([]);
    for (const [, script, test] of called) expect(Object.keys(scripts)).toContain(script ?? test);
  });

  it('takes actions by their commit, with the version beside it', () => {
    const uses = jobs(name).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    const lines = text(name).match(/uses: .*/g) ?? [];
    expect(lines).toHaveLength(uses.length);
    for (const line of lines)
      expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read, and writes where it makes a release', () => {
    expect(workflow(name).permissions).toEqual({ contents: 'read' });
    const more = Object.entries(workflow(name).jobs).filter(([, job]) => job.permissions);
    expect(more.map(([job, { permissions }]) => [job, permissions])).toEqual(
      name === 'release.yml' ? [['draft', { contents: 'write' }]] : [],
    );
    const checkouts = jobs(name).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
    );
    for (const step of checkouts) expect(step.with).toEqual({ 'persist-credentials': false });
  });
});

it('the tests’ line is that of README, on all three systems', () => {
  const linesOf = (path: string) =>
    [...readFileSync(join(projectRoot, path), 'utf8').matchAll(/^```\n(.*)\n```$/gm)].map(
      ([, line]) => line,
    );
  const lines = linesOf('README.md');
  expect(linesOf('README.ja.md').slice(0, 2)).toEqual(lines.slice(0, 2));
  expect(runs('ci.yml')).toContain(lines[1]);
  const [job] = jobs('ci.yml');
  expect(job?.strategy?.matrix.include.map(({ system }) => system)).toEqual([
    ...new Set(releases.map(({ system }) => system)),
  ]);
});

it('a release is made of what the packaging knows, on the machines that it names', () => {
  const { package: job } = workflow('release.yml').jobs;
  expect(job?.strategy?.matrix.include).toEqual(
    releases.map(({ system, architecture, runner }) => ({ system, architecture, runner })),
  );
  // What is uploaded are all kinds of packages, and nothing else.
  const upload = job?.steps.find(({ uses }) => uses?.includes('upload-artifact'));
  const kinds = releases
    .flatMap(({ files }) => files('1.0.0'))
    .map((file) => file.replace(/.*\./, ''));
  expect(String(upload?.with?.path).trim().split('\n').sort()).toEqual(
    [...new Set(kinds)].map((kind) => `dist/*.${kind}`).sort(),
  );
});

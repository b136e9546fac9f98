// Runs the exercises' solutions with real PyTorch on the judge's cases, and keeps what they give in resources/recorded/exercises.json.
// Needed after a change of a solution or of a case: node --import tsx scripts/generate/recordExercises.ts

import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { exerciseMaterial } from '../../core/cli/exerciseMaterial.ts';
import { exercises } from '../../core/exercises/catalogue.ts';
import type { Inputs } from '../../core/exercises/values.ts';
import { shownSolution } from '../../core/exercises/starts.ts';
import { casesOf, parameterNames } from '../../core/judge/cases.ts';
import { calledFor, harnessFor, passedOf } from '../../core/judge/harness.ts';
import { findPython } from '../../tests/parity/pythonCases.ts';
import { projectRoot } from '../project.ts';

const PROGRAM = `
import json, sys, types
import torch

# The harness has its text compiled by the app's own Python, which keeps it.
sys.modules['_host'] = types.SimpleNamespace(compiled=lambda source, name: compile(source, name, 'exec'))

def given(value):
    if not isinstance(value, dict):
        return value
    kind = torch.int64 if value.get('whole') else torch.float32
    return torch.tensor(value['data'], dtype=kind).reshape(value['shape'])

def plain(value):
    if isinstance(value, torch.Tensor):
        return value.reshape(-1).tolist()
    return [plain(each) if isinstance(each, torch.Tensor) else each for each in value] if isinstance(value, (list, tuple)) else [value]

recorded = {}
for exercise in json.load(sys.stdin):
    names = {'__name__': '__main__'}
    exec(exercise['harness'], names)
    exec(exercise['solution'], names)
    found = recorded[exercise['id']] = {}
    for case in exercise['cases']:
        result, _ = names['__judge__'](False, case['called'], case['returns'], *[given(value) for value in case['inputs']])
        parts = result if len(case['returns']) > 1 else [result]
        found[case['name']] = dict(zip(case['returns'], map(plain, parts)))
json.dump(recorded, sys.stdout)
`;

const python = findPython();
if (!python) throw new Error('No Python with PyTorch was found. Set PYTHON to one.');

const questions = await Promise.all(
  exercises.map(async (exercise) => {
    const { solution } = await exerciseMaterial(exercise);
    const cases = exercise.asks.flatMap((asked) =>
      casesOf(asked).map(({ kind, inputs }) => ({
        name: `${asked.name}/${kind}`,
        called: calledFor(asked),
        returns: asked.returns,
        inputs: plainInputs(passedOf(asked, inputs)),
      })),
    );
    return {
      id: exercise.id,
      harness: harnessFor(exercise.asks, parameterNames),
      solution: shownSolution(solution),
      cases,
    };
  }),
);
const { status, stdout, stderr } = spawnSync(python, ['-c', PROGRAM], {
  input: JSON.stringify(questions),
  maxBuffer: 2 ** 28,
});
if (status !== 0) throw new Error(stderr.toString());
const recorded = JSON.parse(stdout.toString()) as Record<string, Record<string, unknown>>;
const lines = Object.entries(recorded).map(([id, cases]) => {
  const own = Object.entries(cases).map(
    ([name, values]) => `${JSON.stringify(name)}:${JSON.stringify(values, shortened)}`,
  );
  return `${JSON.stringify(id)}:{\n${own.join(',\n')}\n}`;
});
const path = join(projectRoot, 'resources/recorded/exercises.json');
await writeFile(path, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${lines.length} exercises`);

function plainInputs(inputs: Inputs): unknown[] {
  return Object.values(inputs).map((input) =>
    typeof input === 'number' ? input : { ...input, data: Array.from(input.data) },
  );
}

/** The nine digits that tell float32 values apart. */
function shortened(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(9)) : value;
}

// Generated data sets that are held against scikit-learn and NumPy, and the Python that computes the other side.

import { blobs, blobsPython } from '../../core/data/generated/blobs.ts';
import {
  aboveAbs,
  aboveAbsPython,
  aboveCubic,
  aboveCubicPython,
  aboveSine,
  aboveSinePython,
} from '../../core/data/generated/boundaries.ts';
import { circles, circlesPython } from '../../core/data/generated/circles.ts';
import type { GeneratorSettings, Rows } from '../../core/data/generated/generator.ts';
import { line, linePython } from '../../core/data/generated/line.ts';
import { moons, moonsPython } from '../../core/data/generated/moons.ts';
import { sine, sinePython } from '../../core/data/generated/sine.ts';
import { spirals, spiralsPython } from '../../core/data/generated/spirals.ts';
import { xor, xorPython } from '../../core/data/generated/xor.ts';

export interface GeneratorUnderTest {
  readonly rows: (settings: GeneratorSettings) => Rows;
  readonly python: (settings: GeneratorSettings) => string;
}

export const generators = {
  moons: { rows: moons, python: moonsPython },
  circles: { rows: circles, python: circlesPython },
  blobs: { rows: blobs, python: blobsPython },
  xor: { rows: xor, python: xorPython },
  spirals: { rows: spirals, python: spiralsPython },
  aboveSine: { rows: aboveSine, python: aboveSinePython },
  aboveCubic: { rows: aboveCubic, python: aboveCubicPython },
  aboveAbs: { rows: aboveAbs, python: aboveAbsPython },
  line: { rows: line, python: linePython },
  sine: { rows: sine, python: sinePython },
} satisfies Record<string, GeneratorUnderTest>;

/** Even and odd sizes, fewer points than centres, no noise, and the ends of what a seed may be. */
export const generatedCases: readonly GeneratorSettings[] = [
  { samples: 2, noise: 0, centers: 2, dataSeed: 0 },
  { samples: 3, noise: 0.1, centers: 5, dataSeed: 1 },
  { samples: 40, noise: 0, centers: 4, dataSeed: 42 },
  { samples: 101, noise: 0.05, centers: 3, dataSeed: 2 ** 32 - 1 },
  { samples: 200, noise: 1.5, centers: 5, dataSeed: 7 },
  { samples: 501, noise: 0.2, centers: 2, dataSeed: 0 },
];

export function caseName({ samples, noise, centers, dataSeed }: GeneratorSettings): string {
  return `samples=${samples} noise=${noise} centers=${centers} seed=${dataSeed}`;
}

/** Draws of NumPy's legacy stream and functions of them, each an expression of the stream `random`. */
export const streamCases = {
  random_sample: 'random.random_sample(300)',
  uniform: 'random.uniform(-10, 10, size=300)',
  normal: 'random.normal(0.5, 2, size=1001)',
  sin: 'np.sin(random.uniform(-11, 11, size=500))',
  cos: 'np.cos(random.uniform(-11, 11, size=500))',
  // An odd number of normals leaves one in waiting, which later draws of other kinds pass by.
  mixed: `np.concatenate([
    random.normal(0, 1, size=3),
    random.permutation(10),
    random.uniform(-3, 5, size=2),
    random.normal(1, 3, size=2),
    random.permutation(1000),
    random.random_sample(3),
])`,
};

const streamSeeds = [0, 42, 2 ** 32 - 1] as const;

/** A program that prints the expression's value for each seed. */
export function streamProgram(expression: string): string {
  return `
import json
import numpy as np

found = {}
for seed in [${streamSeeds.join(', ')}]:
    random = np.random.RandomState(seed)
    found[seed] = ${expression}.tolist()
print(json.dumps(found))
`;
}

/** A program that runs others, each for itself, and prints the `X` and `y` that they made. */
export function rowsProgram(programs: Readonly<Record<string, string>>): string {
  return `
import json

found = {}
for name, program in json.loads(${JSON.stringify(JSON.stringify(programs))}).items():
    names = {}
    exec(program, names)
    found[name] = {"program": program, "X": names["X"].tolist(), "y": names["y"].tolist()}
print(json.dumps(found))
`;
}

/** The programs of one generator, by case. */
export function programsOf(
  { python }: GeneratorUnderTest,
  cases: readonly GeneratorSettings[] = generatedCases,
): Record<string, string> {
  return Object.fromEntries(cases.map((settings) => [caseName(settings), python(settings)]));
}

// One process of `npm run test:fuzz`: a part of the inputs of one kind. It says which batch it is at, and at last its counts.

import { fuzzKind } from './fuzzKind.ts';
import { kinds } from './kinds.ts';

const [, , name, seed = 0, inputs = 0, from = 0] = process.argv;
const kind = kinds.find((each) => each.name === name);
if (!kind) throw new Error(`There is no kind ${name}`);

const counts = await fuzzKind(kind, {
  seed: Number(seed),
  inputs: Number(inputs),
  from: Number(from),
  begins: (batch) => process.send?.({ batch }),
});
process.send?.({ counts }, () => process.exit(0));

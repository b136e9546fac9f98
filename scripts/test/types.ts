// `npm run types`: what `npm test` checks with the compilers, alone.

import { failWith } from '../launchError.ts';
import { obtainOldestTypes } from '../oldestEngine/oldestTypes.ts';
import { checks, forgetComponents } from './checks.ts';
import { runNode } from './command.ts';
import { runInLanes } from './lanes.ts';

await obtainOldestTypes().catch(failWith);
await forgetComponents();
const passed = await runInLanes(
  checks
    .filter(({ name }) => name.startsWith('types'))
    .map(({ name, words, after }) => ({ name, after, run: () => runNode(name, words) })),
  2,
);
process.exitCode = passed.every(Boolean) ? 0 : 1;

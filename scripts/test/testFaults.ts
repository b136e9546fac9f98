// `npm run test:faults`: crashes, full disks and broken files, each as often as it takes to trust the app with one's work.

import { spawnSync } from 'node:child_process';

import { projectRoot } from '../project.ts';
import { program } from './checks.ts';

const words = [program('@playwright/test/cli.js'), 'test', 'tests/faults'];
const { status } = spawnSync(process.execPath, words, {
  cwd: projectRoot,
  stdio: 'inherit',
  env: { ...process.env, FAULTS: 'full' },
});
process.exitCode = status ?? 1;

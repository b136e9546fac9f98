// `npm run test:faults`: crashes, full disks and broken files, each as often as it takes to trust the app with one's work.

import { spawnSync } from 'node:child_process';

import { projectRoot } from '../project.ts';

const { status } = spawnSync('npx', ['--no-install', 'playwright', 'test', 'tests/faults'], {
  cwd: projectRoot,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FAULTS: 'full' },
});
process.exitCode = status ?? 1;

// Before the tests that start the command line some hundred times: it in one file, which starts in a tenth of the time.

import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'vite';

import { projectRoot } from '../../scripts/project.ts';
import { bundledCommandLine } from './commandLine.ts';

export async function setup(): Promise<void> {
  const outputs = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      write: false,
      target: 'node20',
      rolldownOptions: {
        input: join(projectRoot, 'core/cli.ts'),
        output: { codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
  const [chunk] = [outputs].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The command line was bundled into nothing');
  // Written beside and renamed: another run of the tests may be reading it.
  const unfinished = `${bundledCommandLine}.${process.pid}`;
  await writeFile(unfinished, chunk.code);
  await rename(unfinished, bundledCommandLine);
}

// The type definitions of the oldest runtime that the app is for, Electron 25 with its Node.js: what is newer does not compile against them.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

import { moveIntoPlace } from '../electron/registryRuntime.ts';
import { LaunchError } from '../launchError.ts';
import { npmCommand } from '../npm.ts';
import { cacheFolder } from '../project.ts';
import { withTempFolder } from '../tempFolder.ts';

const run = promisify(execFile);

interface TypesPackage {
  /** Its folder; `electron/tsconfig.oldest.json` names it, too. */
  readonly name: string;
  readonly source: string;
  readonly integrity: string;
}

/** As dependencies they would be installed beside the present ones, and Electron's would download a runtime. */
const packages: readonly TypesPackage[] = [
  {
    name: 'electron',
    source: 'electron@25.1.1',
    integrity:
      'sha512-WvFUfVsJn6YiP35UxdibYVjU2LceastyMm4SVp2bmb4XvKEvItAIiwxgm7tPC5Syl1243aRCvQLqr84sZ71pyQ==',
  },
  {
    name: 'node',
    source: '@types/node@18.15.13',
    integrity:
      'sha512-N+0kuo9KgrUQ1Sn/ifDXsvg0TTleP7rIy4zOBGECxAljqvqfqpTfzx0Q1NUedOixRMBfe2Whhb056a42cWs26Q==',
  },
];

/**
 * Fetches what is not there yet.
 * @throws LaunchError when it cannot be fetched or is not what it should be
 */
export async function obtainOldestTypes(cache = cacheFolder): Promise<void> {
  const types = join(cache, 'oldest-types');
  await mkdir(types, { recursive: true });
  for (const { name, source, integrity } of packages) {
    const place = join(types, name);
    if (existsSync(place)) continue;
    await withTempFolder(cache, async (temporary) => {
      const archive = join(temporary, await pack(source, temporary));
      const sum = createHash('sha512')
        .update(await readFile(archive))
        .digest('base64');
      if (integrity !== `sha512-${sum}`) {
        throw new LaunchError(`${source} from the npm registry is not what was checked (${sum}).`);
      }
      const unpacked = join(temporary, name);
      await mkdir(unpacked);
      // By its name alone: to GNU's tar, the colon in a path of Windows means another computer.
      const words = ['-xzf', basename(archive), '--no-same-owner', '--strip-components=1'];
      await run('tar', [...words, '-C', name], { cwd: temporary });
      await moveIntoPlace(unpacked, place);
    });
  }
}

/** @returns the archive's name */
async function pack(source: string, folder: string): Promise<string> {
  try {
    const words = ['pack', source, '--json', '--loglevel=error', '--pack-destination', folder];
    const [program, given] = npmCommand(words);
    const { stdout } = await run(program, given, { cwd: folder });
    const [packed] = JSON.parse(stdout) as { filename: string }[];
    if (packed) return packed.filename;
  } catch (error) {
    const [reason = ''] = ((error as { stderr?: string }).stderr ?? String(error)).split('\n');
    throw new LaunchError(`The type definitions in ${source} could not be fetched (${reason}).`);
  }
  throw new LaunchError(`The npm registry gave no ${source}.`);
}

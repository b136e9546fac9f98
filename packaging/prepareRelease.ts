// `npm run release -- --tag v0.2.0 --folder release`: what lies beside the packages of a release, written into their folder: sums, bill of materials, notes. Without a folder it only says whether there can be a release of that tag.

import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';

import { failWith, LaunchError } from '../scripts/launchError.ts';
import { appVersion, projectRoot } from '../scripts/project.ts';
import { billOfMaterials } from './billOfMaterials.ts';
import { product } from './product.ts';
import { requireTag, sectionOn, withWholeLinks } from './releaseNotes.ts';
import { releases } from './releases.ts';
import { signatureNotes } from './signing.ts';

async function prepare(): Promise<void> {
  const { values } = parseArgs({
    options: { tag: { type: 'string' }, folder: { type: 'string' } },
  });
  if (values.tag === undefined)
    throw new LaunchError('Which tag?  npm run release -- --tag v0.2.0');
  requireTag(values.tag, appVersion);
  const changes = sectionOn(appVersion, readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8'));
  if (values.folder === undefined) return;
  const folder = resolve(values.folder);
  const packages = await requirePackages(folder);

  const bill = `${product.executable}-${appVersion}.cdx.json`;
  await writeFile(join(folder, bill), `${JSON.stringify(billOfMaterials(), undefined, 2)}\n`);
  const sums: string[] = [];
  for (const name of [...packages, bill]) sums.push(`${await sha256(join(folder, name))}  ${name}`);
  await writeFile(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  const notes = `${linked(changes, values.tag)}\n\n### Signatures\n\n${signatures()}\n`;
  await writeFile(join(folder, 'notes.md'), notes);
  console.log(`Prepared ${appVersion} in ${folder}: ${packages.length} packages.`);
}

/** @throws LaunchError when one is missing, or there is anything else */
async function requirePackages(folder: string): Promise<readonly string[]> {
  const expected = releases.flatMap(({ files }) => files(appVersion)).sort();
  const found = (await readdir(folder)).sort();
  const missing = expected.filter((name) => !found.includes(name));
  const others = found.filter((name) => !expected.includes(name));
  if (missing.length > 0) throw new LaunchError(`${folder} lacks ${missing.join(', ')}.`);
  if (others.length > 0) throw new LaunchError(`${folder} has more: ${others.join(', ')}.`);
  return expected;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** By hand nobody says where the repository is. */
function linked(notes: string, tag: string): string {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY) return notes;
  return withWholeLinks(notes, `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`, tag);
}

/** A workflow says `true` of what it has a secret for. */
function signatures(): string {
  const { SIGNED_WINDOWS, SIGNED_MACOS, NOTARISED } = process.env;
  return signatureNotes({
    windows: SIGNED_WINDOWS === 'true',
    macos: SIGNED_MACOS === 'true',
    notarised: NOTARISED === 'true',
  });
}

await prepare().catch(failWith);

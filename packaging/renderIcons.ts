// `npm run icons`: the app's icon, drawn once as resources/icon.svg, in every size and format that a system asks for.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../scripts/project.ts';
import { iconFiles } from './iconFiles.ts';

const svg = await readFile(join(projectRoot, 'resources/icon.svg'), 'utf8');
await mkdir(join(projectRoot, 'packaging/icons'), { recursive: true });
for (const [name, bytes] of await iconFiles(svg)) {
  await writeFile(join(projectRoot, name), bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}

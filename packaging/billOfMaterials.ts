// The bill of materials of a release, as CycloneDX: what npm makes of package-lock.json, and Python, which no package of npm names.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { npmCommand } from '../scripts/npm.ts';
import { projectRoot } from '../scripts/project.ts';
import { product } from './product.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly object[];
}

/** The part of a CycloneDX document that is read or added to. */
interface BillOfMaterials {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: object };
  readonly components: readonly Component[];
}

export function billOfMaterials(): BillOfMaterials {
  const { metadata, components, ...made } = JSON.parse(npmSbom()) as BillOfMaterials;
  // npm calls it by its folder.
  const component = { ...metadata.component, name: product.executable };
  return {
    ...made,
    metadata: { ...metadata, component },
    components: [...components, ...componentsOfPython()],
  };
}

function npmSbom(): string {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  // What is in it, and not whether packages like each other: an optional one of typescript-eslint's is newer than ours.
  const [program, given] = npmCommand([...words, '--package-lock-only', '--legacy-peer-deps']);
  return execFileSync(program, given, {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

/** What Pyodide's package holds under other names. */
function componentsOfPython(): readonly Component[] {
  const lock = readFileSync(join(projectRoot, 'node_modules/pyodide/pyodide-lock.json'), 'utf8');
  const { info } = JSON.parse(lock) as { info: { python: string; platform: string } };
  const emscripten = info.platform.replace('emscripten_', '').replaceAll('_', '.');
  return [component('cpython', info.python, 'PSF-2.0'), component('emscripten', emscripten, 'MIT')];
}

function component(name: string, version: string, licence: string): Component {
  const purl = `pkg:generic/${name}@${version}`;
  const licenses = [{ license: { id: licence } }];
  return { 'bom-ref': purl, type: 'library', name, version, purl, licenses };
}

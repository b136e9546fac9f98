// What GitHub asks of whoever comes, and what its robot may raise: forms and lists that nothing else would read before they are used.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { projectRoot } from '../scripts/project.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly description?: string;
    readonly value?: string;
    readonly options?: readonly string[];
  };
  readonly validations?: { readonly required?: boolean };
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Field[];
}

const forms = readdirSync(join(projectRoot, '.github/ISSUE_TEMPLATE')).filter(
  (name) => name !== 'config.yml',
);

describe.each(forms)('the form %s', (name) => {
  const { body, ...form } = parse(read(`.github/ISSUE_TEMPLATE/${name}`)) as Form;

  it('has what GitHub demands of a form', () => {
    expect(form.name.length * form.description.length).toBeGreaterThan(0);
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of body) {
      expect(['markdown', 'textarea', 'input', 'dropdown']).toContain(type);
      if (type === 'markdown') {
        expect(attributes.value).toBeTruthy();
        continue;
      }
      expect(id).toMatch(/^[\w-]+$/);
      expect(attributes.label).toBeTruthy();
      if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
    }
  });

  it('asks for the diagnostics by the words of the app’s menu', () => {
    const field = body.find(({ id }) => id === 'diagnostics');
    const command = /copyDiagnostics: '(.*)'/.exec(read('electron/language/en/commands.ts'))?.[1];
    expect(field?.attributes.description).toContain(`Help > ${command}`);
  });
});

it('a fault is not told of without its diagnostics', () => {
  const { body } = parse(read('.github/ISSUE_TEMPLATE/bug.yml')) as Form;
  const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id);
  expect(required).toEqual(['happened', 'steps', 'diagnostics']);
});

it('Dependabot leaves out, and leaves alone, only what a package.json has', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: {
      groups: Record<string, { 'exclude-patterns'?: string[] }>;
      ignore?: { 'dependency-name': string }[];
    }[];
  };
  const { devDependencies } = JSON.parse(read('package.json')) as {
    devDependencies: Record<string, string>;
  };
  const { dependencies } = JSON.parse(read('core/package.json')) as {
    dependencies: Record<string, string>;
  };
  const names = updates.flatMap(({ groups, ignore = [] }) => [
    ...Object.values(groups).flatMap((group) => group['exclude-patterns'] ?? []),
    ...ignore.map((each) => each['dependency-name']),
  ]);
  expect(names.length).toBeGreaterThan(15);
  const known = Object.keys({ ...devDependencies, ...dependencies });
  for (const name of names) {
    const found = known.filter((each) => each.startsWith(name.replace(/\*$/, '')));
    expect(found, name).not.toEqual([]);
  }
  // All are exact, so that nothing is raised without being asked for.
  for (const version of Object.values(devDependencies)) {
    expect(version).toMatch(/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/);
  }
});

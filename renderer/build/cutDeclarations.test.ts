// Cutting declarations out of a source: the whole text of each, and nothing else.

import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { cutDeclarations } from './cutDeclarations.ts';

const source = `// What this file is.

import { a } from './a.ts';

/** Doubles. */
export function double(x: number): number {
  return 2 * x; // twice
}

// No doc comment.
interface Shape {
  /** How many. */
  readonly rows: number;
  columns: number;
}

type Name = 'one' | 'two';

export class Layer {
  private X = a;

  /**
   * @param X the input
   */
  constructor(X: number) {
    this.X = X;
  }

  /** Walks back. */
  backward(): number {
    if (this.X > 0) {
      return 1;
    }
    return 0;
  }
}
`;

function cut(...names: string[]): string {
  return cutDeclarations(source, names, 'layer.ts');
}

describe('cutDeclarations', () => {
  it('gives a function with its doc comment and its inner comments', () => {
    expect(cut('double')).toBe(
      '/** Doubles. */\nexport function double(x: number): number {\n  return 2 * x; // twice\n}',
    );
  });

  it('gives what has no doc comment from its first word on', () => {
    expect(cut('Shape')).toMatch(/^interface Shape \{\n[^]*\n\}$/);
    expect(cut('Name')).toBe("type Name = 'one' | 'two';");
  });

  it('gives a member as if it stood alone, without the indentation of its class', () => {
    expect(cut('Layer.backward')).toBe(
      [
        '/** Walks back. */',
        'backward(): number {',
        '  if (this.X > 0) {',
        '    return 1;',
        '  }',
        '  return 0;',
        '}',
      ].join('\n'),
    );
    expect(cut('Shape.rows')).toBe('/** How many. */\nreadonly rows: number;');
    expect(cut('Layer.X')).toBe('private X = a;');
  });

  it('gives the constructor with a doc comment of several lines', () => {
    expect(cut('Layer.constructor')).toBe(
      '/**\n * @param X the input\n */\nconstructor(X: number) {\n  this.X = X;\n}',
    );
  });

  it('puts several in the order asked for, a blank line between them', () => {
    expect(cut('Name', 'double')).toBe(`${cut('Name')}\n\n${cut('double')}`);
    expect(cut('double', 'Name')).toBe(`${cut('double')}\n\n${cut('Name')}`);
  });

  it.each(['triple', 'Layer.forward', 'double.x', 'Triple.backward', ''])(
    'refuses %j, which is not declared, naming the file',
    (name) => {
      expect(() => cut(name)).toThrow(`core/layer.ts declares no ${name}`);
    },
  );

  it('does not shorten lines that stand further left than the member', () => {
    const template = 'class Texts {\n  help = `usage:\ntrain  trains\n`;\n}\n';
    const piece = cutDeclarations(template, ['Texts.help'], 'texts.ts');
    expect(piece).toContain('\ntrain  trains\n');
  });

  it('finds every function, class and member of the core, and text that stands there', () => {
    const core = new URL('../../core/', import.meta.url);
    const paths = readdirSync(core, { recursive: true, encoding: 'utf8' });
    const sources = paths.filter((path) => /^(nn|training|tensor)\/\w+\.ts$/.test(path));
    expect(sources.length).toBeGreaterThan(10);
    for (const path of sources) {
      const text = readFileSync(new URL(path, core), 'utf8');
      const lines = new Set(text.split('\n').map((line) => line.trim()));
      for (const name of declaredIn(text)) {
        const piece = cutDeclarations(text, [name], path);
        const foreign = piece.split('\n').filter((line) => !lines.has(line.trim()));
        expect(foreign).toEqual([]);
        expect(piece).toContain(name.split('.').at(-1));
        expect(piece).not.toMatch(/^\s/);
      }
    }
  });
});

/** Names found by the way the project's code is formatted, not by a parser. */
function declaredIn(text: string): string[] {
  const names: string[] = [];
  let owner = '';
  for (const line of text.split('\n')) {
    const top = /^(?:export )?(?:abstract )?(function|class|interface) (\w+)/.exec(line);
    if (top) {
      owner = top[1] === 'class' ? (top[2] ?? '') : '';
      names.push(top[2] ?? '');
    }
    const member = /^ {2}(?:private )?(?:async )?(\w+)\(.*\{$/.exec(line);
    if (owner !== '' && member) names.push(`${owner}.${member[1] ?? ''}`);
    if (line === '}') owner = '';
  }
  return names;
}

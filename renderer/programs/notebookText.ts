// Jupyter notebooks (nbformat 4) as text with a line `# %%` before each cell, and back. Markdown stands in comments.

import * as v from 'valibot';

const source = v.union([v.string(), v.array(v.string())]);

const CellSchema = v.looseObject({
  cell_type: v.picklist(['code', 'markdown', 'raw']),
  source,
});

const NotebookSchema = v.looseObject({
  nbformat: v.literal(4),
  cells: v.array(CellSchema),
});

type Kind = v.InferOutput<typeof CellSchema>['cell_type'];

interface Cell {
  readonly kind: Kind;
  readonly text: string;
}

/** Why a file is no notebook that can be read. */
export type NotebookProblem = 'notANotebook' | 'oldNotebook';

const MARK = /^# ?%%(.*)$/;

/** Every system's line ends: a `\r` left in a cell would be a line of its own when the notebook is read again. */
const LINE_END = /\r\n?|\n/;

/** The notebook as a program. Outputs are left out: they come anew when it runs. */
export function textOfNotebook(json: string): { text: string } | { problem: NotebookProblem } {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return { problem: 'notANotebook' };
  }
  const found = v.safeParse(NotebookSchema, given);
  if (!found.success) return { problem: isOld(given) ? 'oldNotebook' : 'notANotebook' };
  const cells = found.output.cells.map(({ cell_type: kind, source: lines }) => {
    const text = typeof lines === 'string' ? lines : lines.join('');
    return { kind, text: text.replaceAll(/\r\n?/g, '\n') };
  });
  return { text: textOfCells(cells) };
}

function isOld(given: unknown): boolean {
  return v.is(v.looseObject({ nbformat: v.pipe(v.number(), v.maxValue(3)) }), given);
}

function textOfCells(cells: readonly Cell[]): string {
  return cells
    .map(({ kind, text }) => {
      if (kind === 'code') return `# %%\n${text}\n`;
      const lines = text.split('\n').map((line) => (line === '' ? '#' : `# ${line}`));
      return `# %% [${kind}]\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** Whether a program has cells. */
export function hasCells(text: string): boolean {
  return text.split(LINE_END).some((line) => MARK.test(line));
}

export function cellsOfText(text: string): readonly Cell[] {
  const cells: { kind: Kind; lines: string[] }[] = [{ kind: 'code', lines: [] }];
  for (const line of text.split(LINE_END)) {
    const [, rest] = MARK.exec(line) ?? [];
    if (rest === undefined) cells.at(-1)?.lines.push(line);
    else cells.push({ kind: kindIn(rest), lines: [] });
  }
  const [before, ...others] = cells;
  const isUsed = before?.lines.some((line) => line.trim() !== '') || others.length === 0;
  return (isUsed ? cells : others).map(({ kind, lines }) => {
    const own = kind === 'code' ? lines : lines.map((line) => line.replace(/^# ?/, ''));
    return { kind, text: own.join('\n').replace(/\n+$/, '') };
  });
}

function kindIn(rest: string): Kind {
  if (/\[(?:markdown|md)\]/i.test(rest)) return 'markdown';
  return /\[raw\]/i.test(rest) ? 'raw' : 'code';
}

/** The program as a notebook; without cells it is a single one. */
export function notebookOfText(text: string): string {
  const cells = cellsOfText(text).map(({ kind, text: own }, i) => ({
    cell_type: kind,
    id: `cell-${i + 1}`,
    metadata: {},
    ...(kind === 'code' && { execution_count: null, outputs: [] }),
    source: own === '' ? [] : own.split(/(?<=\n)/),
  }));
  const python = { display_name: 'Python 3', language: 'python', name: 'python3' };
  const metadata = { kernelspec: python, language_info: { name: 'python' } };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

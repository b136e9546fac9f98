// Python as a Jupyter notebook (nbformat 4.5): that of a run, or any cells.

import type { RunConfig } from '../training/runConfig.ts';
import { pythonCells, type PythonCell } from './pythonCells.ts';
import type { OwnBackwardCode } from './pythonOwnBackward.ts';

const LEAD =
  'Exported from Backprop Lab. With PyTorch, NumPy and scikit-learn this notebook repeats the run: each line printed at the end is an epoch, its mean training loss, its validation loss, and how many validation images are answered rightly.';

/** The notebook that repeats a run. @param own what a learner trained it with */
export function notebook(
  config: RunConfig,
  own?: OwnBackwardCode,
): string {
  return notebookOf(
    'A network for handwritten digits',
    LEAD,
    pythonCells(config, own).map((cell) => ({
      ...cell,
      id: cell.heading.toLowerCase().replaceAll(' ', '-'),
    })),
  );
}

/** A cell of code below a heading. */
export interface NotebookPart extends PythonCell {
  /** Letters, digits, `-` and `_`; another one in each part. */
  readonly id: string;
}

/**
 * A notebook of cells with a heading each.
 *
 * @param lead Markdown below the title
 */
export function notebookOf(
  title: string,
  lead: string,
  parts: readonly NotebookPart[],
): string {
  const cells = parts.flatMap(({ id, heading, code }) => [
    markdown(`text-${id}`, `## ${heading}`),
    {
      cell_type: 'code',
      id: `code-${id}`,
      metadata: {},
      execution_count: null,
      outputs: [],
      source: linesOf(code),
    },
  ]);
  return `${JSON.stringify(
    {
      cells: [markdown('lead', `# ${title}\n\n${lead}`), ...cells],
      metadata: {
        kernelspec: {
          display_name: 'Python 3',
          language: 'python',
          name: 'python3',
        },
        language_info: { name: 'python' },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;
}

function markdown(id: string, text: string) {
  return {
    cell_type: 'markdown',
    id,
    metadata: {},
    source: linesOf(text),
  };
}

/** Each with its line break, as the format has it. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

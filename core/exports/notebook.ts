// The Python program of a run as a Jupyter notebook (nbformat 4.5).

import type { RunConfig } from '../training/runConfig.ts';
import { pythonCells } from './pythonCells.ts';

const LEAD =
  'Exported from Backprop Lab. With PyTorch, NumPy and scikit-learn this notebook repeats the run: each line printed at the end is an epoch, its mean training loss, its validation loss, and how many validation images are answered rightly.';

export function notebook(config: RunConfig): string {
  const cells = pythonCells(config).flatMap(({ heading, code }) => [
    markdown(`text-${idOf(heading)}`, `## ${heading}`),
    {
      cell_type: 'code',
      id: `code-${idOf(heading)}`,
      metadata: {},
      execution_count: null,
      outputs: [],
      source: linesOf(code),
    },
  ]);
  const lead = markdown(
    'lead',
    `# A network for handwritten digits\n\n${LEAD}`,
  );
  return `${JSON.stringify(
    {
      cells: [lead, ...cells],
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

function idOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

/** Each with its line break, as the format has it. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

// The learner's programs, and figures of theirs, in English.

import { integer } from '../numbers.ts';

const counted = (count: number, thing: string) =>
  `${integer(count)} ${thing}${count === 1 ? '' : 's'}`;

const named = (label: string) => (label === '' ? '' : ` “${label}”`);

export const programs = {
  title: 'Programs',
  lead: 'Python with torch, numpy, scikit-learn and matplotlib, in files of your own. They are kept as you type, and run with real PyTorch as well.',
  yours: 'Your programs',
  none: 'You have none yet. Begin a new one, copy one of the examples below, or drop a .py or .ipynb file here.',
  examples: 'Examples',
  examplesLead: 'One for each program of the article. What you change becomes a copy of yours.',
  create: 'New program',
  open: 'Open a file…',
  untitled: 'Program',
  copyOf: (name: string) => `${name} (copy)`,
  changed: (time: string) => `Changed ${time}`,
  all: 'All programs',
  name: 'Name',
  duplicate: 'Duplicate',
  duplicateOf: (name: string) => `Duplicate ${name}`,
  delete: 'Delete',
  deleteOf: (name: string) => `Delete ${name}`,
  deleted: (name: string) => `${name} has been deleted.`,
  saveAs: (ending: string) => `Save as ${ending}`,
  isExample: 'An example: as soon as you change it, it becomes a copy of yours.',
  tooLong: (most: number) =>
    `A program may have ${integer(most)} characters; what you have typed since is not kept.`,
  tooMany: 'There is no room for more programs. Delete some, or save them as files first.',
  runAll: 'Run all',
  runSelection: 'Run the selection',
  selectionHint:
    'Run all begins with no names; Run the selection goes on with those of the last run, which Stop forgets. Without a selection it runs the cell (# %%) or the line of the cursor.',
  answers: 'Answers to input(), one a line',
  answer: 'Next answer to input()',
  giveAnswer: 'Answer and run again',
  time: (seconds: number) =>
    `Took ${seconds < 10 ? seconds.toFixed(2) : integer(seconds)} seconds.`,
  pastRun: 'This is what the last run gave. Its names are gone: run it again to look at them.',
  variables: 'Variables',
  allVariables: (count: number) => `Show all ${integer(count)}`,
  noVariables: 'After a run, the names that the program has defined stand here.',
  variable: 'Name',
  type: 'Type',
  shape: 'Shape',
  value: 'Value',
  items: (count: number) => counted(count, 'item'),
  showValues: (name: string) => `Show values of ${name}`,
  hideValues: (name: string) => `Hide values of ${name}`,
  valuesCut: (rows: number, columns: number) =>
    `The first ${counted(rows, 'row')} and ${counted(columns, 'column')}`,
  compare: {
    title: 'Compare with autograd',
    lead: 'Your gradients beside those that backward() has left in .grad.',
    none: 'There is nothing to compare yet. Let the parameters require gradients (requires_grad=True), call backward() on the loss, and keep your own gradients as W1.grad_ or dW1.',
    tensor: 'Tensor',
    own: 'Yours',
    difference: 'Largest difference',
    result: 'Result',
    close: 'close',
    closeInShape: (own: string, autograd: string) => `close (shape ${own}, autograd ${autograd})`,
    notClose: (place: string, own: string, autograd: string) =>
      `first at ${place}: ${own}, autograd ${autograd}`,
    otherShape: (own: string, autograd: string) => `shape ${own}, autograd ${autograd}`,
    everyValue: 'Every value, on the Gradients page',
    tolerance: 'Close as torch.allclose has it: within 1e-8 + 1e-5 × the value.',
  },
  problems: {
    notRead: (name: string) => `“${name}” could not be read.`,
    notText: (name: string) =>
      `“${name}” is no text in UTF-8. Save it as UTF-8 in the editor it comes from.`,
    tooLarge: (name: string, most: number) =>
      `“${name}” has more than ${integer(most)} characters of code, which is more than a program may have here.`,
    notANotebook: (name: string) =>
      `“${name}” is no notebook: a file that ends in .ipynb must hold cells in the format of Jupyter.`,
    oldNotebook: (name: string) =>
      `“${name}” is a notebook in an old format. Open it in Jupyter and save it again.`,
  },
  opened: (name: string) => `“${name}” is now one of your programs.`,
  differences: {
    title: 'Why does mine differ from PyTorch?',
    paragraphs: [
      'What runs here is CPython with a small torch, numpy and scikit-learn of this app’s own. They compute with the kernels of the lessons and are compared with the real libraries, number by number and text by text. With the same seed, torch.randn, randperm and the like draw the numbers of PyTorch.',
      'Sums are added in another order than in PyTorch, so the last digits of a float32 can differ; after many steps of training the difference can grow. Compare with torch.allclose, not with ==.',
      'Arrays have up to four axes. There is no GPU, no gradient of a gradient and no network; files that a program writes are gone when the page is left. Whole numbers have 8 to 64 bits, of which int64 is exact up to 2⁵³; there is no float16, and no uint16 or larger. matplotlib describes figures, which the app draws in its own colours. Lines that begin with % or !, as in notebooks, are passed over.',
      'What is missing says so in one sentence. A program that runs here nearly always runs with PyTorch, too: PyTorch refuses a few things that are taken here, such as view() of a transposed tensor. If it gives other numbers there, look first for a seed that is not set, for shuffled batches, and for the numbers of NumPy, which are float64.',
    ],
    names: 'What there is',
    namesLead: 'Read from the library itself when the app was built.',
    count: (library: string, count: number) => `${library}: ${counted(count, 'name')}`,
  },
  plot: {
    name: (number: number) => `Figure ${number}`,
    save: (form: string) => `Figure (${form})`,
    asTable: 'These values as a table',
    tableCut: (shown: number, total: number) => `The first ${integer(shown)} of ${integer(total)}`,
    series: (number: number) => `Series ${number}`,
    value: 'value',
    height: 'height',
    empty: 'nothing is drawn',
    figure: (title: string, axes: number) => `Figure${named(title)} with ${counted(axes, 'chart')}`,
    axes: (title: string, x: string, y: string, told: readonly string[]) =>
      `Chart${named(title)}${x || y ? ` (${[x, y].filter(Boolean).join(', ')})` : ''}: ${told.join('; ')}.`,
    moreSeries: (count: number) => `and ${integer(count)} more`,
    line: (label: string, count: number, low: string, high: string) =>
      `line${named(label)} of ${counted(count, 'point')}, from ${low} to ${high}`,
    points: (label: string, count: number, low: string, high: string) =>
      `${counted(count, 'point')}${named(label)}, from ${low} to ${high}`,
    bars: (label: string, count: number, low: string, high: string) =>
      `${counted(count, 'bar')}${named(label)}, from ${low} to ${high}`,
    image: (rows: number, columns: number, low: string, high: string) =>
      `image of ${counted(rows, 'row')} and ${counted(columns, 'column')}, values from ${low} to ${high}`,
    contours: (
      filled: boolean,
      levels: number,
      first: string,
      last: string,
      low: string,
      high: string,
    ) =>
      `${filled ? 'areas between' : 'contours at'} ${counted(levels, 'level')} from ${first} to ${last}, of values from ${low} to ${high}`,
  },
};

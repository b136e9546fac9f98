// The Python that reads a table as the app does: with the csv module, NumPy, and nothing else.

import { missingCells } from './columns.ts';
import type { Encoding, TableSettings } from './tableSettings.ts';

const codecs: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8-sig',
  // What browsers call Shift_JIS has Windows' additions.
  shift_jis: 'cp932',
  'utf-16': 'utf-16',
};

/** Lines that define `X (n, inputs)`, NaN where a value is missing, and `y (n,)`. */
export function tablePython(table: TableSettings | null): string {
  if (!table) throw new TypeError('There is no table to read.');
  const { name, encoding, delimiter, decimal, hasHeader } = table;
  const { features, textColumns, target, missing } = table;
  const list = (values: readonly unknown[]) => `[${values.join(', ')}]`;
  const needed =
    missing === 'drop' ? '[TARGET, *FEATURES]' : '[TARGET]';
  const cell = decimal === ',' ? 'cell.replace(",", ".")' : 'cell';
  return `import csv

# The file lies beside this program; its SHA-256 is ${table.hash}
with open(${text(name)}, encoding="${codecs[encoding]}", newline="") as file:
    rows = [[cell.strip() for cell in row] for row in csv.reader(file, delimiter=${text(delimiter)})]
rows = [row for row in rows if any(row)]${hasHeader ? '\nrows = rows[1:]  # without the names' : ''}

FEATURES = ${list(features)}  # columns, counted from 0
TARGET = ${target}  # ${comment(table.targetName)}
TEXTS = ${list(textColumns)}  # those of all these that hold texts
MISSING = {${missingCells.map(text).join(', ')}}

# ${missing === 'drop' ? 'Rows with a missing value are left out' : 'Rows without a target are left out'}
rows = [row for row in rows if not any(row[place] in MISSING for place in ${needed})]


def number(cell):
    return float("nan") if cell in MISSING else float(${cell})


def columns_of(place):
    """A column as it is; of texts one for each, with 1 where it stands."""
    cells = [row[place] for row in rows]
    if place not in TEXTS:
        return np.array([[number(cell)] for cell in cells])
    texts = sorted(set(cells) - MISSING)
    return np.array([[float(cell == text) for text in texts] for cell in cells])


X = np.hstack([columns_of(place) for place in FEATURES])
${targetPython(table)}`;
}

function targetPython({
  classes,
  target,
  textColumns,
}: TableSettings): string {
  if (classes > 0 && textColumns.includes(target)) {
    return `# Classes in the order of their characters
_, y = np.unique([row[TARGET] for row in rows], return_inverse=True)`;
  }
  const numbers = 'np.array([number(row[TARGET]) for row in rows])';
  return classes === 0
    ? `y = ${numbers}`
    : `# Classes in the order of their numbers
_, y = np.unique(${numbers}, return_inverse=True)`;
}

/** A string that Python reads as JSON does. */
function text(value: string): string {
  return JSON.stringify(value);
}

/** One line, whatever stands in a name. */
function comment(value: string): string {
  return value.replaceAll(/\s+/g, ' ');
}

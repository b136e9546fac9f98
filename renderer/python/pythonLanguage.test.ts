import { highlightTree } from '@lezer/highlight';
import { expect, test } from 'vitest';

import { looks, pythonLanguage } from './pythonLanguage.ts';

/** What has a look of its own. */
function shown(code: string): string[] {
  const found: string[] = [];
  highlightTree(pythonLanguage.parser.parse(code), looks, (from, to) => {
    found.push(code.slice(from, to));
  });
  return found;
}

test.each([
  ['for i in range(3):  # three times', ['for', 'in', '# three times']],
  ['import_all = format(inform)', []],
  ['変数not = 1 if x else None', ['if', 'else']],
  ["x = \"# if\" + 'it\\'s # for' # and", ['# and']],
  ['f"if {x}" if rb\'in\' in y', ['if', 'in']],
  ['"""if\n# in\n\n"for" \'\'\' """ or x', ['or']],
  ["'''a\n\\''' if\n''' and x", ['and']],
  ['x = "never closed if\nreturn x', ['return']],
  ['x = "goes on \\\nif" or y', ['or']],
  ['x = \'\' if y else ""', ['if', 'else']],
])('of %j what is shown is %j', (code, expected) => {
  expect(shown(code)).toEqual(expected);
});

// The small program in which a pane's Python can be tried: a region of the lesson's tries.py, with the lesson's functions in their place.

import { cutPython } from './cutPython.ts';

/** `# code: softmax, forward` stands for those parts of the lesson's program. */
const CODE = /^# code: (.+)$/gm;
const DEFINITION = /^(?:def|class) /m;

/**
 * @param tries the file beside the program, a region for each of its panes
 * @param names what the pane shows; the region is called `softmax`, or `Linear_forward_Linear_backward`
 * @param path of the program, for error messages
 * @throws Error when there is no such region, or when it leaves out what the pane shows
 */
export function tryProgram(
  tries: string,
  program: string,
  names: readonly string[],
  path: string,
): string {
  const region = names.join('_').replaceAll('.', '_');
  const text = cutPython(tries, [region], `the tries beside ${path}`);
  const parts = new Set<string>();
  const whole = text.replaceAll(CODE, (_, list: string) => {
    const chosen = list.split(', ');
    for (const each of chosen) parts.add(each);
    const code = chosen.map((each) => cutPython(program, [each], path)).join('\n\n\n');
    // Python's own style: two blank lines around a definition.
    return DEFINITION.test(code) ? `\n${code}\n` : code;
  });
  const missing = names.find((each) => !parts.has(each) && !parts.has(each.split('.')[0] ?? each));
  if (missing !== undefined) throw new Error(`The try of ${region} leaves out ${missing}`);
  return `${whole}\n`.trimStart();
}

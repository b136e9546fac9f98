// A rehype plugin: code that is no longer than a shape or a name stays in one line, `(m, h)` is not torn at its comma.

interface Node {
  readonly tagName?: string;
  readonly value?: string;
  properties?: Record<string, unknown>;
  readonly children?: readonly Node[];
}

/** Characters: longer code would leave a narrow column ragged. */
const MOST = 14;

/** As braces are written in what Svelte compiles. */
const ESCAPED = /&#\d+;/g;

export function shortCode() {
  return mark;
}

function mark(node: Node): void {
  node.children?.forEach(mark);
  if (node.tagName !== 'code') return;
  const text = node.children?.map(({ value = '' }) => value).join('') ?? '';
  if (text.replaceAll(ESCAPED, '{').length <= MOST)
    node.properties = { ...node.properties, className: ['short'] };
}

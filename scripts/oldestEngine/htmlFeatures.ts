// Finds what a component's or page's elements use that the oldest engine does not know: elements, attributes, their values; and so in its style sheet.

import type { Identifier } from '@mdn/browser-compat-data/types';
import { parse } from 'svelte/compiler';

import { newCss } from './cssFeatures.ts';
import { below, html, isKnown, svg, type Finding } from './oldestEngine.ts';

/** As far as it is looked at: a node of Svelte's syntax tree, or a list of them. */
interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly start?: number;
  readonly attributes?: readonly Node[];
  readonly value?: unknown;
  readonly data?: string;
}

/** A component's source; a page of HTML is one as well. */
export function newHtml(source: string): Finding[] {
  const withoutDoctype = source.replace(/^<!doctype html>/i, '');
  const { fragment, css } = parse(withoutDoctype, { modern: true });
  const findings: Finding[] = [];

  function check(node: Node, path: string, feature: Identifier | undefined) {
    if (!feature || isKnown(feature)) return;
    findings.push({ feature: path, line: lineOf(withoutDoctype, node.start ?? 0) });
  }

  function checkElement(node: Node, isDrawing: boolean) {
    const [kind, language] = isDrawing ? ['svg', svg] : ['html', html];
    const name = node.name ?? '';
    const element = below(language.elements, name);
    check(node, `${kind}.elements.${name}`, element);
    for (const attribute of node.attributes ?? []) {
      if (attribute.type !== 'Attribute' || attribute.name === undefined) continue;
      const own = below(element, attribute.name);
      const found = own ?? below(language.global_attributes, attribute.name);
      const path = `${kind}.${own ? `elements.${name}` : 'global_attributes'}.${attribute.name}`;
      check(attribute, path, found);
      const value = textOf(attribute);
      if (value === undefined) continue;
      check(attribute, `${path}.${value}`, below(found, value));
      check(attribute, `${path}_${value}`, below(element, `${attribute.name}_${value}`));
    }
  }

  function visit(node: Node, isDrawing: boolean) {
    const drawing = isDrawing || (node.type === 'RegularElement' && node.name === 'svg');
    if (node.type === 'RegularElement') checkElement(node, drawing);
    for (const child of Object.values(node)) {
      if (typeof child === 'object' && child !== null) visit(child as Node, drawing);
    }
  }

  visit(fragment, false);
  const styles = css?.content;
  return [
    ...findings,
    ...(styles ? newCss(styles.styles, lineOf(withoutDoctype, styles.start)) : []),
  ];
}

/** An attribute's value where it is plain text. */
function textOf({ value }: Node): string | undefined {
  const [part] = Array.isArray(value) ? (value as Node[]) : [];
  return part?.type === 'Text' ? part.data : undefined;
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

// Finds what a style sheet uses that the oldest engine does not know: properties, values, functions, at-rules, selectors.

import type { Identifier } from '@mdn/browser-compat-data/types';
import { parse, walk, type CssNode, type WalkContext } from 'css-tree';

import { below, css, isKnown, type Finding } from './oldestEngine.ts';

const PREFIX = /^-(?:webkit|moz|ms)-/;
/** Svelte's own, gone when the app is built. */
const SVELTES = new Set(['global']);

/** Every feature that is none of one property alone, e.g. `light-dark`, by its name. */
const functions = new Map<string, Used>();
collect(css.types, 'css.types');

/** @param firstLine of the style sheet, where it is part of a file */
export function newCss(source: string, firstLine = 1): Finding[] {
  const findings: Finding[] = [];
  const tree = parse(source, { positions: true, parseCustomProperty: true });
  walk(tree, function (this: WalkContext, node: CssNode) {
    for (const [path, feature, prefix] of featuresOf(node, this)) {
      if (feature && isKnown(feature, prefix)) continue;
      findings.push({ feature: path, line: firstLine - 1 + (node.loc?.start.line ?? 1) });
    }
  });
  return findings;
}

type Used = readonly [path: string, feature: Identifier | undefined, prefix?: string];

function featuresOf(node: CssNode, { atrule, declaration, rule }: WalkContext): Used[] {
  if (node.type === 'Declaration') {
    if (node.property.startsWith('--')) return [];
    const descriptor = atrule && !rule && below(css['at-rules'], atrule.name, node.property);
    if (descriptor) return [[`css.at-rules.${atrule.name}.${node.property}`, descriptor]];
    return [named('properties', node.property)];
  }
  if (node.type === 'Rule') {
    return rule ? [['css.selectors.nesting', below(css.selectors, 'nesting')]] : [];
  }
  if (node.type === 'Atrule') return [named('at-rules', node.name)];
  if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
    return SVELTES.has(node.name) ? [] : [named('selectors', node.name)];
  }
  if (node.type === 'Feature' && node.kind === 'media') {
    const name = node.name.replace(/^(?:min|max)-/, '');
    return [[`css.at-rules.media.${name}`, below(css['at-rules'], 'media', name)]];
  }
  return declaration ? partsOf(node, declaration.property).filter(([, feature]) => feature) : [];
}

/** Of a value: most words, such as the names of animations, are no features. */
function partsOf(node: CssNode, property: string): Used[] {
  if (node.type === 'Dimension') {
    return [[`css.types.length.${node.unit}`, below(css.types, 'length', node.unit)]];
  }
  if (node.type !== 'Identifier' && node.type !== 'Function') return [];
  const own = below(css.properties, property, node.name);
  if (own) return [[`css.properties.${property}.${node.name}`, own]];
  const everywhere = node.type === 'Function' ? functions.get(node.name) : undefined;
  return everywhere ? [everywhere] : [];
}

/** A name that may have a prefix: some are known with it as they are, others as a form of the one without. */
function named(kind: 'at-rules' | 'properties' | 'selectors', name: string): Used {
  const own = below(css[kind], name);
  if (own) return [`css.${kind}.${name}`, own];
  const prefix = PREFIX.exec(name)?.[0] ?? '';
  return [`css.${kind}.${name}`, below(css[kind], name.slice(prefix.length)), prefix];
}

function collect(group: Identifier, path: string): void {
  for (const [name, feature] of Object.entries(group)) {
    if (name === '__compat' || feature === undefined) continue;
    const identifier = feature as Identifier;
    functions.set(name, [`${path}.${name}`, identifier]);
    collect(identifier, `${path}.${name}`);
  }
}

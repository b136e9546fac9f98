// Finds declarations in a TypeScript source by name and returns their text, as it stands there.

import ts from 'typescript';

/**
 * The named declarations with their doc comments, in the order asked for, a blank line between them.
 *
 * @param names top-level names (`softmax`, `Linear`) or members (`Linear.backward`)
 * @param path for error messages
 * @throws Error when a name is not declared: a lesson must not show code that is gone
 */
export function cutDeclarations(source: string, names: readonly string[], path: string): string {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  return names
    .map((name) => {
      const node = find(file, name.split('.'));
      if (!node) throw new Error(`core/${path} declares no ${name}`);
      return dedent(withDocComment(node, source));
    })
    .join('\n\n');
}

function find(file: ts.SourceFile, [outer, member]: readonly string[]): ts.Node | undefined {
  const declaration = file.statements.find((statement) => nameOf(statement) === outer);
  if (member === undefined || !declaration) return declaration;
  if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) {
    return undefined;
  }
  const members: readonly ts.Node[] = [...declaration.members];
  return members.find((node) => nameOf(node) === member);
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) return nameOf(node.declarationList.declarations[0] ?? node);
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { name } = node as ts.Node & { name?: ts.Node };
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

/** The node's whole lines, from its doc comment on. */
function withDocComment(node: ts.Node, source: string): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  const start = comment?.getStart() ?? node.getStart();
  return source.slice(source.lastIndexOf('\n', start) + 1, node.getEnd());
}

function dedent(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return text.replaceAll(new RegExp(`^ {0,${indent.length}}`, 'gm'), '');
}

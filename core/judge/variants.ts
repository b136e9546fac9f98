// The learner's program with one small change: if that makes it right, the changed line held the mistake, whatever its name.

import type { Python } from '../python/python.ts';

export interface Variant {
  /** Of the change, from 1. */
  readonly line: number;
  readonly code: string;
}

/** Neither loops with while nor functions that call themselves are changed: they might never end. */
const SOURCE = `
import ast
import json

SWAPS = {
    ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Div, ast.MatMult], ast.Div: [ast.Mult],
    ast.FloorDiv: [ast.Div], ast.Gt: [ast.GtE, ast.LtE], ast.GtE: [ast.Gt, ast.Lt], ast.Lt: [ast.LtE, ast.GtE],
    ast.LtE: [ast.Lt, ast.Gt], ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq],
}
OTHERS = {'sum': 'mean', 'mean': 'sum', 'max': 'min', 'min': 'max', 'exp': 'log', 'log': 'exp'}

def others(node, names):
    if isinstance(node, ast.BinOp):
        yield node.left
        yield node.right
        for swap in SWAPS.get(type(node.op), ()):
            yield ast.BinOp(node.left, swap(), node.right)
        if isinstance(node.op, (ast.Sub, ast.Div, ast.MatMult)):
            yield ast.BinOp(node.right, node.op, node.left)
        if isinstance(node.op, ast.MatMult):
            yield ast.BinOp(ast.Attribute(node.left, 'T', ast.Load()), node.op, node.right)
            yield ast.BinOp(node.left, node.op, ast.Attribute(node.right, 'T', ast.Load()))
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        for swap in SWAPS.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [swap()], node.comparators)
    elif isinstance(node, ast.Constant) and type(node.value) is int and node.value in (0, 1, 2):
        yield ast.Constant(1 - node.value if node.value < 2 else 1)
    elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
        if node.attr == 'T':
            yield node.value
        elif node.attr in OTHERS:
            yield ast.Attribute(node.value, OTHERS[node.attr], ast.Load())
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, (ast.BinOp, ast.Call)):
            yield node.func.value
        elif len(node.args) == 1 and not node.keywords:
            yield node.args[0]
    elif isinstance(node, ast.AugAssign) and type(node.op) in SWAPS:
        yield ast.AugAssign(node.target, SWAPS[type(node.op)][0](), node.value)
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.BinOp):
        if getattr(node.value.left, 'id', '') == node.targets[0].id:
            yield ast.AugAssign(node.targets[0], node.value.op, node.value.right)

def renamed(node, names):
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names:
        for name in names:
            if name != node.id:
                yield ast.Name(name, ast.Load())

def calls_itself(node):
    names = [each.id for each in ast.walk(node) if isinstance(each, ast.Name)]
    return node.name in names or any(isinstance(each, ast.Attribute) and each.attr == node.name for each in ast.walk(node))

def places(node, names):
    """Each node with the list or field it is in, and the names known around it."""
    if isinstance(node, (ast.FunctionDef, ast.Lambda)):
        inner = [each.arg for each in node.args.args]
        inner += [each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)]
        names = list(dict.fromkeys(inner + names))
    if isinstance(node, (ast.While, ast.arguments)) or isinstance(node, ast.FunctionDef) and calls_itself(node):
        return
    for field, value in ast.iter_fields(node):
        for i, each in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(each, ast.AST):
                yield from places(each, names)
                yield (value if isinstance(value, list) else node), (i if isinstance(value, list) else field), each, names

def put(holder, key, value):
    if isinstance(holder, list):
        holder[key] = value
    else:
        setattr(holder, key, value)

def returns_early(tree):
    for node in ast.walk(tree):
        body = getattr(node, 'body', None)
        for i, loop in enumerate(body if isinstance(body, list) else ()):
            if isinstance(loop, ast.For) and isinstance(loop.body[-1], ast.Return) and len(loop.body) > 1:
                yield body, i, loop

def __variants__(source):
    tree = ast.parse(source)
    found = []
    def add(line):
        found.append([line, ast.unparse(ast.fix_missing_locations(tree))])
    for body, i, loop in list(returns_early(tree)):
        last = loop.body.pop()
        body.insert(i + 1, last)
        add(last.lineno)
        body.pop(i + 1)
        loop.body.append(last)
    known = list(places(tree, []))
    for kind in others, renamed:
        for holder, key, node, names in known:
            for other in kind(node, names):
                put(holder, key, other)
                add(node.lineno)
            put(holder, key, node)
    return json.dumps(found)
`;

/** The likelier changes first; none of what is no Python. */
export function variantsOf(python: Python, code: string): Variant[] {
  const namespace = python.newNamespace();
  try {
    namespace.run(SOURCE, 'judge');
    const called = namespace.call('__variants__', [code]);
    if (!called.ok) return [];
    const { result } = called.value;
    if (typeof result !== 'string') return [];
    const found = JSON.parse(result) as [number, string][];
    return found.map(([line, changed]) => ({ line, code: changed }));
  } finally {
    namespace.close();
  }
}

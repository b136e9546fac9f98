// The judge's side in Python: calls what the learner wrote, stops what never ends, and notes every value it computes.

import type { Asked } from '../exercises/exercise.ts';
import type { Inputs } from '../exercises/values.ts';

/** What the learner's text is called in tracebacks. */
export const ANSWER = 'answer.py';

/** Lines of the learner's that may run in one call, before it counts as endless. */
export const MAX_LINES = 2_000_000;

const SOURCE = `
import ast as __ast__
import linecache as __lines__
import sys as __sys__

class __Watch__:
    def __init__(self, notes):
        self.notes = notes
        self.lines = 0
        self.records = []
        self.frames = []
        self.at = {}
        self.seen = {}

    def plain(self, value):
        if isinstance(value, bool):
            return None
        if isinstance(value, (int, float)):
            return [], [float(value)]
        if hasattr(value, 'tolist') and hasattr(value, 'shape'):
            if not hasattr(value, 'reshape'):
                return [], [float(value)]
            flat = value.reshape(-1).tolist()
            return list(value.shape), [float(each) for each in flat]
        return None

    def note(self, frame, name, value, line, text):
        key = id(frame), name
        kept, before = self.seen.get(key, (None, None))
        # An array changes in place only on lines that name it.
        if kept is value and name.split('.')[-1] not in text:
            return
        found = self.plain(value)
        self.seen[key] = value, found
        if found is None or found == before:
            return
        if line is not None and len(self.records) < 3000:
            self.add(line, name, found)

    def add(self, line, name, found):
        self.records.append([line, name, found[0], [each if abs(each) < 1e300 else str(each) for each in found[1]]])

    def look(self, frame, line):
        text = '' if line is None else __lines__.getline('${ANSWER}', line)
        for name, value in list(frame.f_locals.items()):
            self.note(frame, name, value, line, text)
            if hasattr(value, '__dict__') and not isinstance(value, type(__sys__)) and not isinstance(value, type):
                for attribute, stored in list(vars(value).items()):
                    self.note(frame, name + '.' + attribute, stored, line, text)

    def local(self, frame, event, argument):
        if event == 'line':
            self.lines += 1
            if self.lines > ${MAX_LINES}:
                raise TimeoutError('more than ${MAX_LINES} lines have run')
        # Where objects are made, values are drawn: they are never those of another program.
        if self.notes and frame.f_code.co_name != '__init__' and event in ('line', 'return'):
            self.look(frame, self.at.get(id(frame)))
            self.at[id(frame)] = frame.f_lineno
            if event == 'return':
                values = argument if isinstance(argument, (list, tuple)) else [argument]
                for place, value in enumerate(values):
                    self.note(frame, 'return ' + str(place), value, frame.f_lineno, 'return ' + str(place))
        return self.local

    def __call__(self, frame, event, argument):
        if frame.f_code.co_filename != '${ANSWER}':
            return None
        if self.notes:
            self.frames.append(frame)
            self.look(frame, None)
        return self.local

class __Noting__(__ast__.NodeTransformer):
    kinds = __ast__.BinOp, __ast__.UnaryOp, __ast__.Compare, __ast__.Call, __ast__.Attribute, __ast__.Subscript

    def visit(self, node):
        if isinstance(node, __ast__.Match):
            return node
        node = self.generic_visit(node)
        if not isinstance(node, self.kinds) or not isinstance(getattr(node, 'ctx', __ast__.Load()), __ast__.Load):
            return node
        named = __ast__.Name('__noted__', __ast__.Load())
        return __ast__.copy_location(__ast__.Call(named, [node, __ast__.Constant(node.lineno)], []), node)

__current__ = None

def __noted__(value, line):
    if __current__ is not None and hasattr(value, 'reshape') and len(__current__.records) < 3000:
        found = __current__.plain(value)
        if found is not None and len(found[1]) > 1:
            __current__.add(line, '', found)
    return value

def __noting__(source):
    # Programs run one after the other under the same name: look needs the lines of this one.
    __lines__.cache['${ANSWER}'] = len(source), None, source.splitlines(True), '${ANSWER}'
    tree = __ast__.fix_missing_locations(__Noting__().visit(__ast__.parse(source)))
    exec(compile(tree, '${ANSWER}', 'exec', dont_inherit=True), globals())

def __watch__():
    __sys__.settrace(__Watch__(False))

def __rest__():
    __sys__.settrace(None)

def __judge__(notes, name, names, *values):
    import json
    global __current__
    watch = __Watch__(notes)
    __current__ = watch if notes else None
    called = globals()[name]
    __sys__.settrace(watch)
    try:
        result = called(*values)
    finally:
        __sys__.settrace(None)
        __current__ = None
    if isinstance(result, dict) and all(each in result for each in names):
        result = [result[each] for each in names]
    return [result, json.dumps(watch.records)]
`;

/** Python that defines the harness, and the probes of the classes asked for. None of its lines is in a traceback. */
export function harnessFor(
  asks: readonly Asked[],
  namesOf: (asked: Asked) => readonly string[],
): string {
  const probes = asks
    .filter(({ probe }) => probe !== undefined)
    .map((asked) => {
      const body = (asked.probe ?? '').replaceAll('\n', '\n    ');
      return `def ${calledFor(asked)}(${namesOf(asked).join(', ')}):\n    ${body}\n`;
    });
  const source = JSON.stringify([SOURCE, ...probes].join('\n'));
  return `exec(__import__('_host').compiled(${source}, '<judge>'))`;
}

/** The name that the harness calls. */
export function calledFor({ name, probe }: Asked): string {
  return probe === undefined ? name : `__probe_${name}__`;
}

/** The inputs that the function gets. */
export function passedOf({ passes }: Asked, inputs: Inputs): Inputs {
  if (!passes) return inputs;
  return Object.fromEntries(passes.map((name) => [name, inputs[name]]));
}

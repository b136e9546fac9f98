"""Runs the learner's code for the app: everything comes and goes as numbers and texts, errors as JSON."""

import builtins
import json
import linecache
import random
import sys
import traceback
from functools import lru_cache
from types import BuiltinFunctionType, FunctionType, ModuleType

import _arrays.memory as memory
import _arrays.random as streams
import _data
import _values
import _warming
import numpy
import torch
from _arrays.array import Array
from _lines import Lines
from matplotlib import pyplot, showing

_namespaces = {}
_next = 0
# Of each namespace: the names of the files that were run in it.
_files = {}
# What the program that is running is answered by `input`; None where the app is asked each time.
_answers = None
_asked = None


_NO_VARIABLES = (ModuleType, FunctionType, BuiltinFunctionType, type)


class InputNeeded(BaseException):
    """`input` was called once more than there are answers. Not an Exception: learners catch those."""


def bind(app):
    """Takes in what the app offers, once after the start."""
    global _asked
    _asked = app.input
    memory.bind(app.kernels)
    streams.bind(app.streams)
    _data.bind(app)
    Lines.limit = int(app.lineLimit)
    sys.stdout = Lines('stdout', app.line, app.begun)
    sys.stderr = Lines('stderr', app.line, app.begun)
    showing.bind(app.figure)
    builtins.input = _input
    builtins.exit, builtins.quit = _exit, _quit
    _warming.begin()
    reseed(app)


def pace():
    """How long a short loop takes, in seconds."""
    return _warming.pace()


def reseed(app):
    app.streams.reseed()
    random.seed(int(app.entropy()))


def new_namespace():
    global _next
    _next += 1
    _namespaces[_next] = {'__name__': '__main__', '__builtins__': builtins}
    _files[_next] = []
    # What another program set for all of torch is not for this one.
    torch.set_grad_enabled(True)
    torch.set_printoptions(profile='default')
    pyplot.close('all')
    numpy.printing.reset_printoptions()
    return _next


def close_namespace(key):
    _namespaces.pop(key, None)
    for name in _files.pop(key, ()):
        linecache.cache.pop(name, None)


def run(key, source, name, answers=None):
    """Runs a program; gives None, or its error as JSON. @param answers for `input`, as JSON"""
    global _answers
    _answers = None if answers is None else json.loads(answers)
    showing.begin()

    def work():
        # Or tracebacks lack the learner's lines.
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        if name not in _files[key]:
            _files[key].append(name)
        try:
            exec(compiled(source, name), _namespaces[key])
        except SystemExit:
            pyplot.show()
            raise
        # As a notebook does: scripts elsewhere need show().
        pyplot.show()

    return _guarded(key, work)[1]


@lru_cache(64)
def compiled(source, name):
    return compile(source, name, 'exec', dont_inherit=True)


def call(key, name, given):
    """Calls a function with values that _values.read reads; gives JSON."""

    def work():
        found = _named(key, name)
        values = [_values.read(each) for each in json.loads(given)]
        result = found(*values)
        return {'result': _values.written(result), 'arguments': [_values.written(each) for each in values]}

    return _answer(*_guarded(key, work))


def get(key, name):
    return _answer(*_guarded(key, lambda: _values.written(_named(key, name))))


def put(key, name, given):
    _namespaces[key][name] = _values.read(json.loads(given))


def definitions(key):
    found = [
        name for name, value in _namespaces[key].items()
        if callable(value) and getattr(value, '__module__', None) == '__main__'
    ]
    return json.dumps(found)


def variables(key):
    """What the learner's code has left under a name, but for modules, functions and classes, as JSON."""
    kept = [
        (name, value) for name, value in _namespaces[key].items()
        if not name.startswith('_') and not isinstance(value, _NO_VARIABLES)
    ]
    first = {}
    for name, value in kept:
        first.setdefault(id(value), name)
    return json.dumps([_variable(name, value, first[id(value)] == name) for name, value in kept])


def _variable(name, value, is_first):
    """@param is_first whether no other name stands for it before: the variable of a loop over parameters is not one more of them"""
    described = {'name': name, 'type': type(value).__name__}
    if isinstance(value, Array):
        described['dtype'] = str(value.dtype).removeprefix('torch.')
        described['shape'] = list(value.shape)
        if is_first:
            described['gradients'] = _gradients_of(value)
        if value.numel() == 1 if isinstance(value, torch.Tensor) else value.size == 1:
            described['text'] = repr(value.item())
        return described
    if hasattr(value, '__len__') and not isinstance(value, (str, bytes)):
        try:
            described['length'] = len(value)
        except Exception:
            pass
    try:
        described['text'] = repr(value)[:200]
    except Exception as error:
        described['text'] = '<%s>' % type(error).__name__
    return described


def _gradients_of(value):
    """Which of its gradients there are: the learner's own, and autograd's."""
    own = getattr(value, '__dict__', {}).get('grad_')
    real = value.grad if isinstance(value, torch.Tensor) and value.is_leaf and value.requires_grad else None
    return {'own': isinstance(own, Array), 'autograd': isinstance(real, Array)}


def _input(prompt=''):
    if _answers is None:
        print(prompt, end='')
        answer = _asked(sys.stdout.take_begun())
        if answer is None:
            raise EOFError('EOF when reading a line')
        return answer
    if not _answers:
        print(prompt, end='')
        raise InputNeeded(str(prompt))
    answer = _answers.pop(0)
    print('%s%s' % (prompt, answer))
    return answer


def _named(key, name):
    try:
        return _namespaces[key][name]
    except KeyError:
        raise NameError("name '%s' is not defined" % name) from None


def _answer(value, error):
    return '{"error":%s}' % error if error else json.dumps({'value': value})


def _guarded(key, work):
    """What work gives, and the error that it ended with as JSON."""
    Lines.begin()
    try:
        return work(), None
    except SystemExit as exit:
        if exit.code is not None and not isinstance(exit.code, int):
            print(exit.code, file=sys.stderr)
        return None, _described(exit, key) if exit_status(exit) else None
    except BaseException as error:
        return None, _described(error, key)
    finally:
        sys.stdout.finish()
        sys.stderr.finish()
        sys.stdout.end()


def _exit(code=None):
    raise SystemExit(code)


def _quit(code=None):
    raise SystemExit(code)


def exit_status(exit):
    """What a program that ends itself tells the system: 0 where all went well, 1 where it says something."""
    if exit.code is None:
        return 0
    return int(exit.code) if isinstance(exit.code, int) else 1


def _described(error, key):
    """An error as JSON, with no other frames than those of the learner's files."""
    files = _files[key]
    shown = traceback.TracebackException.from_exception(error)
    _keep_frames(shown, files)
    kind = type(error).__name__
    message = ''.join(shown.format_exception_only()).strip()
    if isinstance(error, SyntaxError):
        message = error.msg
    elif message.startswith(shown.exc_type_str):
        message = message[len(shown.exc_type_str) :].removeprefix(':').strip()
    frames = [{'line': frame.lineno, 'function': frame.name} for frame in shown.stack]
    line = frames[-1]['line'] if frames else None
    if isinstance(error, SyntaxError) and error.filename in files:
        line = error.lineno
    text = ''.join(shown.format()).rstrip('\n')
    described = {'type': kind, 'message': message, 'line': line, 'frames': frames, 'traceback': text}
    if isinstance(error, SystemExit):
        # The program has ended as it meant to: no line of it is wrong.
        described.update(line=None, exitStatus=exit_status(error))
    return json.dumps(described)


def _keep_frames(shown, files):
    shown.stack[:] = [frame for frame in shown.stack if frame.filename in files]
    for other in (shown.__cause__, shown.__context__):
        if other is not None:
            _keep_frames(other, files)

"""Runs the learner's code for the app: everything comes and goes as numbers and texts, errors as JSON."""

import builtins
import json
import linecache
import random
import sys
import traceback
from functools import lru_cache

import _arrays.memory as memory
import _arrays.random as streams
import _data
import _values
import _warming
import numpy
import torch

_namespaces = {}
_next = 0
# Of each namespace: the names of the files that were run in it.
_files = {}


class _Lines:
    """A stream that hands over whole lines, up to a limit."""

    encoding = 'utf-8'
    errors = 'replace'
    closed = False
    limit = 0
    printed = 0
    LONGEST = 10_000

    def __init__(self, name, line):
        self.name = name
        self._line = line
        self._begun = ''

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not %s' % type(text).__name__)
        *lines, rest = text.split('\n')
        if lines:
            self._say(self._begun + lines[0])
            for line in lines[1:]:
                self._say(line)
            self._begun = rest
        elif len(self._begun) < self.LONGEST:
            self._begun += rest
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def finish(self):
        """Hands over a last line that has no newline."""
        if self._begun:
            self._say(self._begun)
            self._begun = ''

    def _say(self, line):
        _Lines.printed += 1
        if _Lines.printed > _Lines.limit:
            if _Lines.printed == _Lines.limit + 1:
                self._line('stdout', 'The output ends here: more than %s lines were printed.' % f'{_Lines.limit:,}')
            return
        if len(line) > self.LONGEST:
            line = line[: self.LONGEST] + '... (the line goes on)'
        self._line(self.name, line)


def bind(app):
    """Takes in what the app offers, once after the start."""
    memory.bind(app.kernels)
    streams.bind(app.streams)
    _data.bind(app)
    _Lines.limit = int(app.lineLimit)
    sys.stdout = _Lines('stdout', app.line)
    sys.stderr = _Lines('stderr', app.line)
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
    numpy.printing.reset_printoptions()
    return _next


def close_namespace(key):
    _namespaces.pop(key, None)
    for name in _files.pop(key, ()):
        linecache.cache.pop(name, None)


def run(key, source, name):
    """Runs a program; gives None, or its error as JSON."""

    def work():
        # Or tracebacks lack the learner's lines.
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        if name not in _files[key]:
            _files[key].append(name)
        exec(compiled(source, name), _namespaces[key])

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


def _named(key, name):
    try:
        return _namespaces[key][name]
    except KeyError:
        raise NameError("name '%s' is not defined" % name) from None


def _answer(value, error):
    return '{"error":%s}' % error if error else json.dumps({'value': value})


def _guarded(key, work):
    """What work gives, and the error that it ended with as JSON."""
    _Lines.printed = 0
    try:
        return work(), None
    except SystemExit as exit:
        if exit.code in (None, 0):
            return None, None
        return None, _described(exit, key)
    except BaseException as error:
        return None, _described(error, key)
    finally:
        sys.stdout.finish()
        sys.stderr.finish()


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
    return json.dumps({'type': kind, 'message': message, 'line': line, 'frames': frames, 'traceback': text})


def _keep_frames(shown, files):
    shown.stack[:] = [frame for frame in shown.stack if frame.filename in files]
    for other in (shown.__cause__, shown.__context__):
        if other is not None:
            _keep_frames(other, files)

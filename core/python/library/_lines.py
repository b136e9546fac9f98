"""Where programs print."""

from collections import deque
from time import monotonic


class Lines:
    """A stream that hands over whole lines, up to a limit, and now and then the line that is begun."""

    encoding = 'utf-8'
    errors = 'replace'
    closed = False
    limit = 0
    printed = 0
    # Of those beyond the limit, with the names of their streams.
    LAST = 20
    _last = deque(maxlen=LAST)
    LONGEST = 10_000

    # Seconds between two times that a begun line is told of: by itself, and where the program asks for it.
    EVERY = 0.05
    FLUSHED = 0.01

    def __init__(self, name, line, begun):
        self.name = name
        self._line = line
        self._tell = begun
        self._begun = ''
        # Where the next letter goes: before the end after a carriage return.
        self._place = 0
        self._told = self._flushed = 0.0

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not %s' % type(text).__name__)
        *lines, rest = text.split('\n')
        for line in lines:
            self._type(line)
            self._say(self._begun)
            self._begun = ''
            self._place = 0
        if rest:
            self._type(rest)
            if self._place == 0 and not self._begun.strip():
                # What was written again, with nothing, is no line.
                self._begun = ''
                self._told = 0.0
            now = monotonic()
            if now - self._told > self.EVERY and Lines.printed < Lines.limit:
                self._told = now
                self._tell(self.name, self._begun)
        return len(text)

    def _type(self, text):
        """Adds to the line that is begun; after a carriage return, in place of what stands there."""
        if '\r' not in text and self._place == len(self._begun):
            if self._place < self.LONGEST:
                self._begun += text[: self.LONGEST + 1]
                self._place = len(self._begun)
            return
        for number, part in enumerate(text.split('\r')):
            if number > 0:
                self._place = 0
            end = self._place + len(part)
            self._begun = (self._begun[: self._place] + part + self._begun[end:])[: self.LONGEST + 1]
            self._place = min(end, len(self._begun))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        now = monotonic()
        if self._begun and now - self._flushed > self.FLUSHED and Lines.printed < Lines.limit:
            self._told = self._flushed = now
            self._tell(self.name, self._begun)

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def take_begun(self):
        """The line that is begun, which somebody else hands over."""
        begun, self._begun, self._place = self._begun, '', 0
        return begun

    def finish(self):
        """Hands over a last line that has no newline."""
        if self._begun:
            self._say(self._begun)
            self._begun = ''
            self._place = 0

    @classmethod
    def begin(cls):
        """Before a run."""
        cls.printed = 0
        cls._last.clear()

    def end(self):
        """After a run, whose last lines matter most: where there were too many, these come in the end."""
        if not self._last:
            return
        left_out = Lines.printed - Lines.limit - len(self._last)
        if left_out:
            self._line('stdout', '... (%s %s left out)' % (f'{left_out:,}', 'line is' if left_out == 1 else 'lines are'))
        for name, line in self._last:
            self._pass_on(name, line)
        self._last.clear()

    def _say(self, line):
        Lines.printed += 1
        if Lines.printed > Lines.limit:
            if Lines.printed == Lines.limit + 1:
                self._line('stdout', 'More than %s lines were printed: the last %d come in the end.' % (f'{Lines.limit:,}', self.LAST))
            self._last.append((self.name, line))
            return
        self._pass_on(self.name, line)

    def _pass_on(self, name, line):
        if len(line) > self.LONGEST:
            line = line[: self.LONGEST] + '... (the line goes on)'
        self._line(name, line)

"""A bar that tells how far a loop has come, on one line that is written again and again."""

import sys
from time import monotonic


class tqdm:
    # As wide as it is where there is no terminal.
    WIDTH = 10
    # Seconds between two times that it is written.
    EVERY = 0.1
    # Of all bars so far.
    _longest = 0

    def __init__(
        self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1,
        disable=False, unit='it', initial=0, postfix=None, **left,
    ):
        self.iterable = iterable
        self.desc = desc or ''
        self.total = total if total is not None or not hasattr(iterable, '__len__') else len(iterable)
        self.leave = leave
        self.disable = bool(disable)
        self.unit = unit
        self.n = initial
        self._file = file or sys.stderr
        self._postfix = ''
        self._begun = monotonic()
        self._written = 0.0
        self._closed = False
        if postfix:
            self.set_postfix(postfix, refresh=False)

    def __iter__(self):
        try:
            self._write()
            for each in self.iterable:
                yield each
                self.update()
        finally:
            self.close()

    def __len__(self):
        return self.total if self.iterable is None else len(self.iterable)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def update(self, n=1):
        self.n += n
        if monotonic() - self._written >= self.EVERY:
            self._write()

    def refresh(self):
        self._write()

    def set_description(self, desc=None, refresh=True):
        self.desc = desc or ''
        if refresh:
            self._write()

    def set_description_str(self, desc=None, refresh=True):
        self.set_description(desc, refresh)

    def set_postfix(self, ordered_dict=None, refresh=True, **named):
        values = {**(ordered_dict or {}), **named}
        self._postfix = ', '.join('%s=%s' % (name, _short(value)) for name, value in values.items())
        if refresh:
            self._write()

    def set_postfix_str(self, s='', refresh=True):
        self._postfix = str(s)
        if refresh:
            self._write()

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self.disable:
            return
        if self.leave:
            self._write()
            self._file.write('\n')
        else:
            self._file.write('\r' + ' ' * len(self._line()) + '\r')

    @classmethod
    def write(cls, s, file=None, end='\n', nolock=False):
        file = file or sys.stdout
        # In place of a bar, which comes again below.
        before = '\r' + ' ' * cls._longest + '\r' if file is sys.stderr else ''
        file.write(before + str(s) + end)

    def _write(self):
        if self.disable or self._closed and not self.leave:
            return
        self._written = monotonic()
        line = self._line()
        # A shorter line leaves nothing of the longer one before it.
        self._file.write('\r' + line + ' ' * max(0, getattr(self, '_length', 0) - len(line)))
        self._file.flush()
        self._length = len(line)
        tqdm._longest = max(tqdm._longest, len(line))

    def _line(self):
        seconds = monotonic() - self._begun
        rate = '%.2f%s/s' % (self.n / seconds, self.unit) if seconds > 0 and self.n else '?%s/s' % self.unit
        told = ', %s' % self._postfix if self._postfix else ''
        head = '%s: ' % self.desc.removesuffix(': ') if self.desc else ''
        if not self.total:
            return '%s%d%s [%s, %s%s]' % (head, self.n, self.unit, _clock(seconds), rate, told)
        share = min(1.0, self.n / self.total)
        full = round(share * self.WIDTH)
        bar = '█' * full + ' ' * (self.WIDTH - full)
        left = _clock(seconds / share - seconds) if share else '?'
        return '%s%3d%%|%s| %d/%d [%s<%s, %s%s]' % (
            head, int(100 * share), bar, self.n, self.total, _clock(seconds), left, rate, told,
        )


def trange(*args, **given):
    return tqdm(range(*args), **given)


def _short(value):
    if isinstance(value, float):
        return '%.3g' % value
    return str(value)


def _clock(seconds):
    minutes, seconds = divmod(int(seconds), 60)
    return '%02d:%02d' % (minutes, seconds)

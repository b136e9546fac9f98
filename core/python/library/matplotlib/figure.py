"""A figure: axes in rows and columns."""

from .axes import Axes
from .missing import missing, refused
from .values import MOST

SAVED = (
    'savefig() writes no file here: each figure has buttons below it that save it as SVG or PNG'
)


class AxesArray:
    """Axes of `subplots`, by row and column."""

    def __init__(self, rows):
        self._rows = rows

    @property
    def shape(self):
        first = self._rows[0]
        return (len(self._rows), len(first)) if isinstance(first, list) else (len(self._rows),)

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        return len(self._all())

    @property
    def flat(self):
        return iter(self._all())

    def ravel(self):
        return AxesArray(self._all())

    flatten = ravel

    def reshape(self, *shape):
        if shape in ((-1,), ((-1,),), (self.size,)):
            return self.ravel()
        raise TypeError('axes can only be reshaped into a row in this small matplotlib')

    def tolist(self):
        return list(self._rows)

    def __len__(self):
        return len(self._rows)

    def __iter__(self):
        return (AxesArray(each) if isinstance(each, list) else each for each in self._rows)

    def __getitem__(self, index):
        if isinstance(index, tuple):
            row, column = index
            if isinstance(row, slice):
                found = [each[column] for each in self._rows[row]]
                return AxesArray(found)
            return AxesArray(self._rows[row])[column]
        found = self._rows[index]
        return AxesArray(found) if isinstance(found, list) else found

    def _all(self):
        return [each for row in self._rows for each in (row if isinstance(row, list) else [row])]


class Figure:
    def __init__(self, number):
        self.number = number
        self.axes = []
        self._title = ''
        self._numbers = 0

    def __getattr__(self, name):
        raise missing("'Figure' object", name, [each for each in dir(Figure) if not each.startswith('_')])

    def suptitle(self, t, **given):
        self._title = str(t)[:500]

    def add_subplot(self, *place, **given):
        if given.get('projection') not in (None, 'rectilinear'):
            raise refused('add_subplot', ['projection'])
        row, column = placed(place or (1, 1, 1))
        found = next((each for each in self.axes if each._place == (row, column)), None)
        if found is None:
            found = Axes(self, row, column)
            self.axes.append(found)
        return found

    def subplots(self, nrows=1, ncols=1, squeeze=True, **given):
        unknown = set(given) - {'sharex', 'sharey', 'gridspec_kw', 'subplot_kw', 'width_ratios', 'height_ratios'}
        if unknown:
            raise refused('subplots', unknown)
        rows, columns = counted(nrows), counted(ncols)
        made = [[self.add_subplot(rows, columns, r * columns + c + 1) for c in range(columns)] for r in range(rows)]
        if not squeeze:
            return AxesArray(made)
        if rows == columns == 1:
            return made[0][0]
        if rows == 1 or columns == 1:
            return AxesArray([each for row in made for each in row])
        return AxesArray(made)

    def gca(self):
        return self.axes[-1] if self.axes else self.add_subplot()

    def colorbar(self, mappable, ax=None, **given):
        described = mappable._description
        described['bar'] = True

    def clear(self):
        self.axes = []
        self._numbers = 0

    clf = clear

    def tight_layout(self, **given): pass
    def subplots_adjust(self, *args, **given): pass
    def set_size_inches(self, *args, **given): pass
    def autofmt_xdate(self, *args, **given): pass

    def savefig(self, *args, **given):
        raise NotImplementedError(SAVED)

    def show(self, *args, **given):
        from .showing import show

        show(self)

    def _count(self, numbers):
        self._numbers += numbers
        if self._numbers > MOST:
            raise ValueError(
                'a figure holds up to %s numbers in this small matplotlib: draw fewer of them, such as y[::10]' % f'{MOST:,}'
            )

    def _describe(self):
        return {'title': self._title, 'axes': [each._described for each in self.axes]}


def placed(place):
    """Row and column, from 0, of `(2, 3, i)` or `23i`."""
    if len(place) == 1 and isinstance(place[0], int):
        place = tuple(int(each) for each in str(place[0]))
    if len(place) != 3 or not all(isinstance(each, int) for each in place):
        raise ValueError('a subplot is told its rows, columns and number, as in subplot(2, 3, 1)')
    rows, columns, number = place
    counted(rows), counted(columns)
    if not 1 <= number <= rows * columns:
        raise ValueError('num must be an integer with 1 <= num <= %d, not %d' % (rows * columns, number))
    return (number - 1) // columns, (number - 1) % columns


def counted(count):
    if not isinstance(count, int) or not 1 <= count <= 20:
        raise ValueError('a figure has 1 to 20 rows and columns in this small matplotlib, not %r' % (count,))
    return count

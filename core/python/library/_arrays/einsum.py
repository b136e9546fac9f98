"""Einstein's sums: products of numbers over all indices, summed over those that the result does not name."""

from itertools import product

from . import memory as m
from .building import built


def einsum(cls, equation, arrays):
    given, arrow, result = equation.replace(' ', '').partition('->')
    names = given.split(',')
    if not arrow:
        result = ''.join(sorted(each for each in set(given) if each.isalpha() and given.count(each) == 1))
    if len(names) != len(arrays) or any(len(a.shape) != len(n) for a, n in zip(arrays, names)):
        raise ValueError('einsum: %s does not name the axes of its operands' % equation)
    lengths = {}
    for name, array in zip(names, arrays):
        for letter, length in zip(name, array.shape):
            if lengths.setdefault(letter, length) != length:
                raise ValueError('einsum: the axes %s have different lengths, %d and %d' % (letter, lengths[letter], length))
    if any(letter not in lengths for letter in result):
        raise ValueError('einsum: %s names no axis of an operand' % result)
    summed = [letter for letter in lengths if letter not in result]
    factors = [_factor(name, array) for name, array in zip(names, arrays)]

    def value(*places):
        at = dict(zip(result, places))
        total = 0
        for others in product(*(range(lengths[letter]) for letter in summed)):
            at.update(zip(summed, others))
            term = 1
            for numbers, steps in factors:
                term *= numbers[sum(at[letter] * step for letter, step in steps)]
            total += term
        return total

    def nested(places, letters):
        if not letters:
            return value(*places)
        return [nested((*places, i), letters[1:]) for i in range(lengths[letters[0]])]

    code = arrays[0]._code
    for each in arrays[1:]:
        code = cls._array_results(m.MULTIPLY, code, each._code)
    return built(cls, nested((), result), code)


def _factor(name, array):
    """An operand's numbers, and how far each index leads in them."""
    steps = (array._columns, 1)[-len(name) :] if name else ()
    return array._numbers(), tuple(zip(name, steps))

"""Einstein's sums, by products of matrices: two operands at a time, from the left."""


def einsum(equation, arrays):
    """Of arrays of one library; what it is made of is recorded for gradients as always."""
    given, arrow, result = equation.replace(' ', '').partition('->')
    names = given.split(',')
    if not arrow:
        result = ''.join(sorted(each for each in set(given) if each.isalpha() and given.count(each) == 1))
    if len(names) != len(arrays) or any(len(a._lengths) != len(n) for a, n in zip(arrays, names)):
        raise ValueError('einsum: %s does not name the axes of its operands' % equation)
    lengths = {}
    for name, array in zip(names, arrays):
        for letter, length in zip(name, array._lengths):
            if lengths.setdefault(letter, length) != length:
                raise ValueError('einsum: the axes %s have different lengths, %d and %d' % (letter, lengths[letter], length))
    if any(letter not in lengths for letter in result):
        raise ValueError('einsum: %s names no axis of an operand' % result)
    operands = [_without_repeats(array, name) for array, name in zip(arrays, names)]
    array, name = operands[0]
    for i, (other, other_name) in enumerate(operands[1:], 2):
        later = set(result).union(*(each for _, each in operands[i:]))
        array, name = _product(array, name, other, other_name, later, lengths)
    array, name = _summed(array, name, set(result))
    return array._ordered([name.index(letter) for letter in result]) if name != result else array


def _without_repeats(array, name):
    """The diagonal where an operand has a letter twice."""
    for letter in set(name):
        while name.count(letter) > 1:
            first, second = name.index(letter), name.index(letter, name.index(letter) + 1)
            kept = [i for i in range(len(name)) if i not in (first, second)]
            array = array._ordered([first, second, *kept])
            array = array[array._index_from(range(array._lengths[0])), array._index_from(range(array._lengths[0]))]
            name = letter + ''.join(name[i] for i in kept)
    return array, name


def _summed(array, name, kept):
    gone = tuple(i for i, letter in enumerate(name) if letter not in kept)
    if gone:
        # Sums over all axes are numbers in numpy.
        shape = tuple(length for i, length in enumerate(array._lengths) if i not in gone)
        left = array._ordered([i for i in range(len(name)) if i not in gone] + list(gone))
        count = 1
        for length in shape:
            count *= length
        array = left.reshape((count, -1)).sum(1).reshape(shape)
    return array, ''.join(letter for letter in name if letter in kept)


def _product(a, a_name, b, b_name, later, lengths):
    a, a_name = _summed(a, a_name, later | set(b_name))
    b, b_name = _summed(b, b_name, later | set(a_name))
    batch = [letter for letter in a_name if letter in b_name and letter in later]
    summed = [letter for letter in a_name if letter in b_name and letter not in later]
    left = [letter for letter in a_name if letter not in b_name]
    right = [letter for letter in b_name if letter not in a_name]

    def size(letters):
        count = 1
        for letter in letters:
            count *= lengths[letter]
        return count

    a = a._ordered([a_name.index(letter) for letter in (*batch, *left, *summed)])
    b = b._ordered([b_name.index(letter) for letter in (*batch, *summed, *right)])
    a = a.reshape((size(batch), size(left), size(summed)) if batch else (size(left), size(summed)))
    b = b.reshape((size(batch), size(summed), size(right)) if batch else (size(summed), size(right)))
    found = batch + left + right
    return (a @ b).reshape(tuple(lengths[letter] for letter in found)), ''.join(found)

"""torch.utils.data: data sets, and mini-batches of them in PyTorch's order."""

import math

import _arrays.random as streams
from _arrays import memory as m
from _arrays.array import Array

from ..creating import arange, from_numpy, randperm, stack, tensor
from ..drawing import drawing_from
from ..missing import missing_function
from ..tensor import Tensor
from ..types import by_code


class Dataset:
    def __getitem__(self, index):
        raise NotImplementedError

    def __add__(self, other):
        return ConcatDataset([self, other])


class TensorDataset(Dataset):
    def __init__(self, *tensors):
        assert all(tensors[0].size(0) == each.size(0) for each in tensors), 'Size mismatch between tensors'
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple(each[index] for each in self.tensors)

    def __len__(self):
        return self.tensors[0].size(0)


class ConcatDataset(Dataset):
    def __init__(self, datasets):
        self.datasets = list(datasets)

    def __len__(self):
        return sum(map(len, self.datasets))

    def __getitem__(self, index):
        if index < 0:
            index += len(self)
        for each in self.datasets:
            if index < len(each):
                return each[index]
            index -= len(each)
        raise IndexError('list index out of range')


class Subset(Dataset):
    def __init__(self, dataset, indices):
        self.dataset = dataset
        self.indices = indices

    def __getitem__(self, index):
        if isinstance(index, list):
            return self.dataset[[self.indices[i] for i in index]]
        return self.dataset[self.indices[index]]

    def __len__(self):
        return len(self.indices)


def random_split(dataset, lengths, generator=None):
    if math.isclose(sum(lengths), 1) and sum(lengths) <= 1:
        for i, share in enumerate(lengths):
            if not 0 <= share <= 1:
                raise ValueError('Fraction at index %d is not between 0 and 1' % i)
        lengths = [math.floor(len(dataset) * share) for share in lengths]
        for i in range(len(dataset) - sum(lengths)):
            lengths[i % len(lengths)] += 1
    if sum(lengths) != len(dataset):
        raise ValueError('Sum of input lengths does not equal the length of the input dataset!')
    order = randperm(sum(lengths), generator=generator).tolist()
    ends = [sum(lengths[: i + 1]) for i in range(len(lengths))]
    return [Subset(dataset, order[end - length : end]) for length, end in zip(lengths, ends)]


class Sampler:
    def __init__(self, data_source):
        self.data_source = data_source

    def __len__(self):
        return len(self.data_source)


class SequentialSampler(Sampler):
    def __iter__(self):
        return iter(range(len(self.data_source)))

    def _order(self):
        return arange(len(self.data_source))


class RandomSampler(Sampler):
    def __init__(self, data_source, generator=None):
        super().__init__(data_source)
        self.generator = generator
        if len(data_source) == 0:
            raise ValueError('num_samples should be a positive integer value, but got num_samples=0')

    def __iter__(self):
        # Not before the first number is asked for: torch draws a seed when it begins.
        yield from self._order().tolist()

    def _order(self):
        count = len(self.data_source)
        if self.generator is not None:
            order = randperm(count, generator=self.generator)
            # torch draws once more, for a rest that there is not.
            randperm(count, generator=self.generator)
            return order
        order = Tensor._of_shape((count,), m.INT64)
        streams.torchSeededRandperm(order._start, count, streams.torchDrawSeed())
        return order


class BatchSampler:
    def __init__(self, sampler, batch_size, drop_last):
        if not isinstance(batch_size, int) or isinstance(batch_size, bool) or batch_size <= 0:
            raise ValueError('batch_size should be a positive integer value, but got batch_size=%s' % batch_size)
        if not isinstance(drop_last, bool):
            raise ValueError('drop_last should be a boolean value, but got drop_last=%s' % drop_last)
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __iter__(self):
        batch = []
        for each in self.sampler:
            batch.append(each)
            if len(batch) == self.batch_size:
                yield batch
                batch = []
        if batch and not self.drop_last:
            yield batch

    def __len__(self):
        count = len(self.sampler)
        return count // self.batch_size if self.drop_last else -(-count // self.batch_size)


class DataLoader:
    """Batches of a data set. There are no other processes to load it: `num_workers` and what belongs to it change nothing."""

    def __init__(
        self, dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, num_workers=0, collate_fn=None,
        pin_memory=False, drop_last=False, timeout=0, worker_init_fn=None, multiprocessing_context=None, generator=None, *,
        prefetch_factor=2, persistent_workers=False, pin_memory_device=''
    ):
        if sampler is not None and shuffle:
            raise ValueError('sampler option is mutually exclusive with shuffle')
        if batch_sampler is not None:
            if batch_size != 1 or shuffle or sampler is not None or drop_last:
                raise ValueError('batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last')
            batch_size = None
        elif batch_size is None and drop_last:
            raise ValueError('batch_size=None option disables auto-batching and is mutually exclusive with drop_last')
        if sampler is None:
            sampler = RandomSampler(dataset, generator) if shuffle else SequentialSampler(dataset)
        if batch_size is not None:
            batch_sampler = BatchSampler(sampler, batch_size, drop_last)
        self.dataset = dataset
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.num_workers = num_workers
        self.generator = generator
        self.sampler = sampler
        self.batch_sampler = batch_sampler
        self.collate_fn = collate_fn or (default_convert if batch_sampler is None else default_collate)

    def __iter__(self):
        # As torch, which seeds its workers, also when there are none.
        with drawing_from(self.generator):
            streams.torchDrawSeed()
        return self._batches()

    def _batches(self):
        if self.batch_sampler is None:
            for index in self.sampler:
                yield self.collate_fn(self.dataset[index])
            return
        if type(self.dataset) is TensorDataset and self.collate_fn is default_collate and self._is_plain():
            yield from self._at_once()
            return
        for batch in self.batch_sampler:
            yield self.collate_fn([self.dataset[index] for index in batch])

    def _is_plain(self):
        return type(self.batch_sampler) is BatchSampler and type(self.sampler) in (RandomSampler, SequentialSampler)

    def _at_once(self):
        """The same batches of tensors, whose rows need not be taken one by one."""
        order = self.sampler._order()
        for start in range(0, len(self) * self.batch_size, self.batch_size):
            index = order[start : start + self.batch_size]
            yield [each[index] for each in self.dataset.tensors]

    def __len__(self):
        return len(self.sampler if self.batch_sampler is None else self.batch_sampler)


def default_convert(data):
    if isinstance(data, Array) and not isinstance(data, Tensor):
        return from_numpy(data)
    return data


def default_collate(batch):
    """A batch of what the data set gives for each place: numbers and tensors become tensors with one more dimension."""
    first = batch[0]
    if isinstance(first, Tensor):
        return stack(batch)
    if isinstance(first, Array):
        return stack([from_numpy(each) for each in batch])
    if isinstance(first, (bool, int)):
        return tensor(batch)
    if isinstance(first, float):
        return tensor(batch, dtype=by_code[getattr(first, '_code', m.FLOAT64)])
    if isinstance(first, (str, bytes)):
        return batch
    if isinstance(first, dict):
        return {key: default_collate([each[key] for each in batch]) for key in first}
    if isinstance(first, (tuple, list)):
        if any(len(each) != len(first) for each in batch):
            raise RuntimeError('each element in list of batch should be of equal size')
        columns = [default_collate(list(each)) for each in zip(*batch)]
        return type(first)(*columns) if hasattr(first, '_fields') else columns
    raise TypeError(
        'default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found %s' % type(first)
    )


def __getattr__(name):
    names = [each for each, value in globals().items() if getattr(value, '__module__', '') == __name__ and not each.startswith('_')]
    raise missing_function(names, name, 'torch.utils.data')

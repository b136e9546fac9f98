"""The random streams of torch and NumPy, drawn by the app."""


def bind(streams):
    """Takes the generators in, once after the start."""
    for name in (
        'torchSeed torchNew torchUse torchDrawSeed torchRandn torchNormal torchUniform torchBernoulli torchIntegers torchRand torchRandperm '
        'torchSeededRandperm numpySeed numpyNew numpyUse numpyPermutation '
        'numpyIntegers numpyNormal numpyUniform pcgNew pcgRandom pcgNormal pcgIntegers pcgPermutation pcgSample'
    ).split():
        globals()[name] = getattr(streams, name)

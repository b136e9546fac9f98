"""The random streams of torch and NumPy, drawn by the app."""


def bind(streams):
    """Takes the generators in, once after the start."""
    for name in (
        'torchSeed torchRandn torchRand torchRandperm numpySeed numpyNew numpyUse numpyPermutation '
        'numpyNormal numpyUniform'
    ).split():
        globals()[name] = getattr(streams, name)

"""The 1,797 handwritten digits that the app comes with."""

import _data
import numpy as np
from _arrays import memory as m

from ..utils import Bunch

_IMAGES = 1797
_ABOUT = """Optical recognition of handwritten digits: 1797 images of 8 x 8 pixels, each 0 to 16, of the digits 0 to 9.

E. Alpaydin and C. Kaynak (1998), UCI Machine Learning Repository; the part that scikit-learn comes with."""


def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
    if as_frame:
        raise ImportError('load_digits with as_frame=True requires pandas, which is not there: leave as_frame out')
    if not 1 <= n_class <= 10:
        raise ValueError("The 'n_class' parameter of load_digits must be an int in the range [1, 10]. Got %r instead." % (n_class,))
    images = np.ndarray._of_shape((_IMAGES, 64), m.INT64)
    target = np.ndarray._of_shape((_IMAGES,), m.INT64)
    if not _data.digits(images._start, target._start):
        raise OSError('the digits were not given to this Python')
    data = images.astype(float)
    if n_class < 10:
        kept = target < n_class
        data, target = data[kept], target[kept]
    if return_X_y:
        return data, target
    return Bunch(
        data=data,
        target=target,
        frame=None,
        feature_names=['pixel_%d_%d' % (row, column) for row in range(8) for column in range(8)],
        target_names=np.arange(10),
        images=data.reshape(-1, 8, 8),
        DESCR=_ABOUT,
    )

# The levels that contours are drawn for, and what is refused.

import warnings

import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.pyplot as plt


def told(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(text, "->", [float(each) for each in eval(text).levels])
        except Exception as error:
            print(text, "->", type(error).__name__, error)
    for each in caught:
        print("   ", each.category.__name__, each.message)


x, y = np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-1, 1, 5))
bowl = x**2 + y**2
sides = (x + y > 0).astype(int)
classes = (x > 0).astype(int) + (y > 0)
for function in ("plt.contour", "plt.contourf"):
    for given in (
        "x, y, bowl", "x, y, sides", "x, y, classes", "bowl", "x[0], y[:, 0], bowl", "x, y, bowl, 3", "x, y, bowl, levels=20",
        "x, y, bowl, [1, 2, 4]", "x, y, sides, levels=[0.5]", "x, y, sides, levels=[-0.5, 0.5, 1.5]", "x, y, x + y > 0", "x, y, 1000 + bowl",
        "x, y, 1e-6 * bowl", "x, y, -bowl", "x, y, bowl * 1e5 - 3", "x, y, np.sin(3 * x) * y", "x, y, 1 / (1 + np.exp(-x - y))",
        "x, y, np.zeros_like(x)", "x, y, np.ones_like(x)", "x, y, bowl, levels=[2, 1]", "x, y, bowl, levels=[10, 20]", "x, y, bowl, levels=np.arange(0, 6, 0.5)",
        "x, y, bowl[0]", "x, y, bowl[:1, :1]", "x, y[0], bowl", "x[:, :3], y[:, :3], bowl", "x[0, :3], y[:, 0], bowl", "x[0], y[0], bowl",
    ):
        told("%s(%s)" % (function, given))
        plt.close("all")

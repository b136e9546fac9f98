# Single numbers of NumPy's: their types in arithmetic, and warnings where there is no finite result.

import warnings

import numpy as np

f64, f32, i64, i32 = np.float64, np.float32, np.int64, np.int32


def told(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            found = eval(text)
            print(text, "->", repr(found), getattr(found, "dtype", ""))
        except Exception as error:
            print(text, "->", type(error).__name__, error)
    for each in caught:
        print("   ", each.category.__name__, each.message)


for text in (
    "f64(1) / 0", "-f64(1) / 0", "f64(0) / 0", "1 / f64(0)", "1.0 / f64(0)", "True / f64(0)", "f64(1) // 0", "f64(0) // 0", "f64(1) % 0",
    "f64(-7) % 3", "f64(-7) // 3", "f64(7) % -3", "f64(5) % float('inf')", "f64(-5) % float('inf')", "f64(-5) // float('inf')",
    "f32(1) / f32(0)", "f32(1) // f32(0)", "f32(1) % f32(0)", "i64(1) / 0", "i64(1) // 0", "i64(1) % 0", "i64(-7) // 2", "i64(-7) % 2",
    "i32(7) // i32(2)", "i32(7) + 1", "i32(7) + i32(1)", "i32(2147483647) + i32(1)", "np.uint8(200) + np.uint8(100)", "np.uint8(200) + 100",
    "f32(3) + 3", "f32(3) + 3.0", "f32(3) + f32(1)", "f32(3) + f64(1)", "f32(3) * i32(1)", "f32(3) * np.int16(1)", "f32(1.1) * 2",
    "f32(1.1) / f32(2)", "f32(1.1) - 1", "-f32(1.1)", "abs(f32(-1.1))", "f32(2) ** 2", "f64(0) ** -1", "f64(-8) ** (1 / 3)", "f64(10) ** 400",
    "i64(2) ** -1", "i64(2) ** 0.5", "i64(2) ** 62", "2 ** f64(0.5)", "divmod(f64(7), 2)", "divmod(i64(7), 2)", "f64(1) + True",
    "abs(f64(-1))", "-f64(1)", "-i32(1)", "round(f64(2.567), 1)", "round(f64(2.5))", "round(i64(2))", "f64(1e308) * 10", "f64(2.0).is_integer()",
    "f64(2) + np.array([1.0])", "i64(3) * 2.5", "i64(3) * f64(2)", "i64(3) / 2", "str(f64(2)), f'{f64(2):.3f}'", "(f64(1) + 1).item()",
    "np.array([1.0, 2.0]).sum() - 1", "(np.mean([1, 2]) + 1).round(1)", "f64(0.1) + f64(0.2)", "sum([f64(1), f64(2)])",
    "np.array([1.0, 0.0]) / 0", "np.array([0.0]) / np.array([0.0])", "1 / np.array([0.0, 1.0])", "np.array([1, 2]) / 0", "np.array([1]) // 0",
    "np.array([1, 2]) % np.array([0, 2])", "np.log(0)", "np.log(np.array([0.0, -1.0, 1.0]))", "np.sqrt(-1)", "np.exp(1000)",
    "np.exp(np.array([1000.0, -1000.0]))", "np.exp(np.inf)", "np.log(np.inf)", "np.array([np.inf]) / 2", "np.array([np.nan]) / 0",
):
    told(text)

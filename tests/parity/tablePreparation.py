# Tables as scikit-learn prepares them: what the app's inputs are held against. Printed as JSON.
import csv
import json

import numpy as np
from sklearn.datasets import load_diabetes, load_iris, load_wine
from sklearn.impute import SimpleImputer
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, OneHotEncoder, StandardScaler


def table(name, encoding, delimiter, decimal, names):
    with open(name, encoding=encoding, newline="") as file:
        rows = [row for row in csv.reader(file, delimiter=delimiter) if row]
    rows = rows[1:] if names else rows
    return [[cell.replace(decimal, ".") for cell in row] for row in rows]


def numbers(rows, places):
    gaps = ("", "NA", "n/a")
    return np.array([[np.nan if row[i] in gaps else float(row[i]) for i in places] for row in rows])


def prepared(rows, order, texts, target, is_class):
    """Inputs in the order of the features: gaps in numbers filled, texts one-hot, all standardised."""
    rows = [row for row in rows if row[target] not in ("", "NA")]
    y = [row[target] for row in rows]
    y = LabelEncoder().fit_transform(y) if is_class else np.array(y, dtype=float)
    # Encoded before the split: every text of the table has its input.
    parts = []
    for place in order:
        if place in texts:
            cells = np.array([["" if row[place] == "NA" else row[place]] for row in rows])
            known = sorted({cell for [cell] in cells.tolist()} - {""})
            encoder = OneHotEncoder(categories=[known], handle_unknown="ignore", sparse_output=False)
            parts.append(encoder.fit_transform(cells))
        else:
            parts.append(numbers(rows, [place]))
    X = np.hstack(parts)
    X, X_val, y, y_val = train_test_split(X, y, test_size=0.2, random_state=42)
    scale = make_pipeline(SimpleImputer(strategy="mean"), StandardScaler()).fit(X)
    return {
        "X": scale.transform(X).tolist(),
        "X_val": scale.transform(X_val).tolist(),
        "y": y.tolist(),
        "y_val": y_val.tolist(),
    }


fruit = table("fruit.csv", "cp932", ";", ",", True)
rent = table("rent.csv", "utf-8-sig", ",", ".", True)
plain = table("plain.tsv", "utf-8", "\t", ".", False)
# A number is a number in the last: 10 comes behind 2.
plain = [[*row[:2], f"{int(row[2]):02d}"] for row in plain]


def loaded(data):
    return {"X": data.data.tolist(), "y": data.target.tolist()}


print(json.dumps({
    "iris": loaded(load_iris()),
    "wine": loaded(load_wine()),
    "diabetes": loaded(load_diabetes(scaled=False)),
    "fruit": prepared(fruit, [0, 2, 1, 3], [2], 4, True),
    "rent": prepared(rent, [2, 1, 0], [2], 4, False),
    "plain": prepared(plain, [0, 1], [], 2, True),
}))

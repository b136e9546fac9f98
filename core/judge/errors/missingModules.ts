// Libraries and data that programs are often written for, and what there is in their place.

import type { Text } from '../../exercises/text.ts';

const files: Text = {
  en: 'data are written into the program, or come from sklearn.datasets',
  ja: 'データはプログラムに書くか、sklearn.datasets のものを使ってください',
};
const torch: Text = {
  en: 'the same network can be written with torch.nn',
  ja: '同じネットワークを torch.nn で書けます',
};
const numpy: Text = {
  en: 'numpy computes with arrays here',
  ja: '配列の計算には numpy を使ってください',
};
const drawn: Text = {
  en: 'sklearn.datasets has load_digits, make_moons, make_circles and make_blobs',
  ja: 'sklearn.datasets には load_digits、make_moons、make_circles、make_blobs があります',
};
const plots: Text = {
  en: 'matplotlib.pyplot draws here',
  ja: 'グラフには matplotlib.pyplot を使ってください',
};
const images: Text = {
  en: 'sklearn.datasets.load_digits() has images of digits',
  ja: '画像には sklearn.datasets.load_digits() の数字を使ってください',
};

/** By the name that is imported, or what of it stands before its first dot. */
export const missingModules: Readonly<Record<string, Text>> = {
  pandas: files,
  polars: files,
  tensorflow: torch,
  keras: torch,
  jax: torch,
  'sklearn.linear_model': torch,
  'sklearn.neural_network': torch,
  'sklearn.svm': torch,
  pytorch_lightning: torch,
  lightning: torch,
  xgboost: torch,
  lightgbm: torch,
  torchvision: images,
  cv2: images,
  PIL: images,
  skimage: images,
  load_iris: drawn,
  load_wine: drawn,
  load_breast_cancer: drawn,
  load_diabetes: drawn,
  fetch_openml: drawn,
  make_classification: drawn,
  scipy: numpy,
  cupy: numpy,
  seaborn: plots,
  plotly: plots,
  japanize_matplotlib: plots,
  torchsummary: {
    en: 'print(model) shows its layers',
    ja: 'print(model) で層を確かめられます',
  },
  torchinfo: {
    en: 'print(model) shows its layers',
    ja: 'print(model) で層を確かめられます',
  },
};

// What can be written in place of a name that the small libraries lack, in Japanese: the libraries themselves say it in English (library/*/missing.py).

const none = 'ここにはファイルがありません。';
const drawn =
  'np.linspace で並んだ数を作り、np.random.randn を足してください';
const parts =
  'np.array_split(np.random.permutation(len(X)), 5) で 5 つに分けられます';
const rows = 'ネットワークを torch で自分で書いてください';
const moons = 'load_digits と make_moons があります';
const blobs = 'load_digits と make_blobs があります';

/** By the English hint. */
const hints: Readonly<Record<string, string>> = {
  'there are no files here: write the numbers into the program, as in np.array([[1, 2], [3, 4]])': `${none}np.array([[1, 2], [3, 4]]) のように、数をプログラムに書いてください`,
  'there are no files here: print what is to be kept': `${none}残したいものは print で表示してください`,
  'np.int64 holds whole numbers': '整数には np.int64 があります',
  'np.float32 and np.float64 hold fractions':
    '小数には np.float32 と np.float64 があります',
  'np.array makes arrays of two axes':
    '2 次元の配列は np.array で作れます',
  'np.sin, np.cos and @ compute such sums':
    'np.sin、np.cos と @ で計算できます',
  'np.linalg.lstsq fits a line':
    '直線の当てはめには np.linalg.lstsq があります',
  'there are no files here: model.state_dict() keeps the parameters in a variable': `${none}パラメータは model.state_dict() で変数に取っておけます`,
  'there are no files here: write the numbers into the program': `${none}数をプログラムに書いてください`,
  'torch.float32 and torch.float64 hold fractions':
    '小数には torch.float32 と torch.float64 があります',
  'nn.ReLU and nn.SiLU are near it':
    '近いものに nn.ReLU と nn.SiLU があります',
  'F.relu and F.silu are near it':
    '近いものに F.relu と F.silu があります',
  'nn.Flatten and nn.Linear take images as rows':
    '画像は nn.Flatten で 1 行に並べて nn.Linear に渡せます',
  '(x - x.mean(0)) / x.std(0) is its core':
    '中心になる計算は (x - x.mean(0)) / x.std(0) です',
  'rows of a tensor are taken by weight[index]':
    'テンソルの行は weight[index] で取り出せます',
  'torch.nn.Linear with torch.nn.CrossEntropyLoss is the same model':
    'torch.nn.Linear と torch.nn.CrossEntropyLoss で同じモデルになります',
  'np.linalg.lstsq fits one, and so does torch.nn.Linear with torch.nn.MSELoss':
    'np.linalg.lstsq か、torch.nn.Linear と torch.nn.MSELoss で当てはめられます',
  'write the network yourself with torch': rows,
  'torch.nn.Linear is such a model':
    'torch.nn.Linear がそのモデルに当たります',
  'load_digits and make_blobs are there': blobs,
  'load_digits and make_moons are there': moons,
  'make a line of numbers with np.linspace, and add np.random.randn':
    drawn,
  'nothing can be fetched; load_digits has 1,797 digits of 8 x 8 pixels':
    'ダウンロードはできません。load_digits に 8×8 画素の数字が 1,797 個あります',
  'make_blobs and make_moons are there':
    'make_blobs と make_moons があります',
  'OneHotEncoder and np.eye(classes)[y] do the same':
    'OneHotEncoder か np.eye(classes)[y] で同じことができます',
  'np.array_split(np.random.permutation(len(X)), 5) are five parts':
    parts,
  '((y_true - y_pred) ** 2).mean() is the same':
    '((y_true - y_pred) ** 2).mean() で同じ値になります',
  'accuracy_score and confusion_matrix are there':
    'accuracy_score と confusion_matrix があります',
  'torch.nn.functional.cross_entropy is such a loss':
    'torch.nn.functional.cross_entropy がその損失です',
};

/** Undefined for a hint that is not known. */
export function hintInJapanese(hint: string): string | undefined {
  return hints[hint];
}

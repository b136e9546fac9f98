// What the stepper says, in both languages.

type Shape = readonly [rows: number, columns: number];

const shapeText = ([rows, columns]: Shape) => `(${rows}, ${columns})`;

const en = {
  figure: 'One training step, equation by equation',
  caption:
    'A network of two inputs, three hidden neurons and two classes, with four examples. Every number is computed by the app’s own layers.',
  alternative: (equation: number, equations: number, said: string) =>
    `Equation ${equation} of ${equations}. ${said}`,
  iteration: (step: number) => `Step ${step}`,
  loss: (loss: string) => `loss L = ${loss}`,
  phases: { forward: 'forward', loss: 'loss', backward: 'backward', update: 'update' },
  places: {
    edges1: 'the weights of layer 1',
    hidden: 'the hidden neurons',
    edges2: 'the weights of layer 2',
    output: 'the output neurons',
    loss: 'the loss',
  },
  network: (phase: string, place: string) => `The network; lit: ${place} (${phase})`,
  stepping: 'Equations; the arrow keys go back and on',
  previous: 'Back',
  next: 'Next',
  another: 'Another step',
  equation: 'The equation: press a symbol to see its numbers',
  shapes: (parts: readonly Shape[], result: Shape | undefined) =>
    `${parts.map(shapeText).join(' ')} → ${result ? shapeText(result) : 'one number'}`,
  shapeRules: {
    product: 'the inner numbers meet and disappear',
    same: 'all have the same shape',
    sum: 'the sum leaves one row, or one number',
  },
  resultOf: (name: string) => `${name} =`,
  steps: {
    Z1: 'Forward: every hidden neuron multiplies the inputs by its weights, adds them up, and adds its bias.',
    A1: 'ReLU lets positive sums through and makes the others 0.',
    Z2: 'The output neurons do the same with what the hidden layer passes on.',
    A2: 'Softmax turns each row of sums into probabilities.',
    loss: 'Measured: minus the logarithm of the probability that each true class got, as a mean. No equation below uses the number.',
    dZ2: 'Backward begins: prediction minus correct value, divided by m, is the error term of the output.',
    dW2: 'The gradient of a weight of layer 2: its input times its neuron’s error term, added up over the examples.',
    db2: 'A bias is added to every example alike, so its error terms are added up.',
    dA1: 'The errors go back through the same weights to the hidden layer.',
    dZ1: 'The slope of ReLU decides element by element what comes through.',
    dW1: 'Layer 1 as layer 2: input times error term, added up over the examples.',
    db1: 'And for the biases the error terms alone, added up over the examples.',
    newW2: 'Update: every weight moves a little against its gradient.',
    newb2: 'So does every bias.',
    newW1: 'The weights of layer 1 as well.',
    newb1: 'And its biases. Now the step is complete.',
  },
};

const ja: typeof en = {
  figure: '学習の 1 ステップを 1 式ずつ',
  caption:
    '入力 2 つ、隠れ層のニューロン 3 つ、クラス 2 つのネットワークに、データを 4 件通したものです。数値はすべて、このアプリの層が計算しています。',
  alternative: (equation, equations, said) => `${equations} 個の式の ${equation} 番目。${said}`,
  iteration: (step) => `ステップ ${step}`,
  loss: (loss) => `損失 L = ${loss}`,
  phases: { forward: '順伝播', loss: '損失', backward: '逆伝播', update: '更新' },
  places: {
    edges1: '第 1 層の重み',
    hidden: '隠れ層のニューロン',
    edges2: '第 2 層の重み',
    output: '出力層のニューロン',
    loss: '損失',
  },
  network: (phase, place) => `ネットワークの図。強調：${place}（${phase}）`,
  stepping: '式（矢印キーで前後に動けます）',
  previous: '戻る',
  next: '次へ',
  another: 'もう 1 ステップ',
  equation: 'いまの式（記号を押すと数値を表示）',
  shapes: (parts, result) =>
    `${parts.map(shapeText).join(' ')} → ${result ? shapeText(result) : '1 つの数'}`,
  shapeRules: {
    product: '内側の数どうしが一致して消える',
    same: 'すべて同じ形状',
    sum: '和をとると 1 行、または 1 つの数になる',
  },
  resultOf: (name) => `結果 ${name}`,
  steps: {
    Z1: '順伝播：隠れ層の各ニューロンが入力に重みを掛けて足し、バイアスを加えます。',
    A1: 'ReLU は正の値をそのまま通し、ほかは 0 にします。',
    Z2: '出力層のニューロンも、隠れ層から届いた値に同じことをします。',
    A2: 'softmax が、行ごとにロジットを確率に変えます。',
    loss: '測定：正解のクラスに付いた確率の対数にマイナスを付けて、平均します。この値は、このあとの式では使いません。',
    dZ2: '逆伝播の始まり：「予測 − 正解」を m で割ったものが、出力層の誤差項です。',
    dW2: '第 2 層の重みの勾配は、「入ってきた値 × そのニューロンの誤差項」をデータについて足し合わせたものです。',
    db2: 'バイアスはどのデータにも同じように足されるので、誤差項を足し合わせます。',
    dA1: '誤差は、同じ重みを通って隠れ層へ戻ります。',
    dZ1: 'どの誤差を通すかは、ReLU の傾きが要素ごとに決めます。',
    dW1: '第 1 層も第 2 層と同じく、「入力 × 誤差項」をデータについて足し合わせます。',
    db1: 'バイアスのほうは、誤差項だけをデータについて足し合わせます。',
    newW2: '更新：どの重みも、勾配の逆向きに少し動きます。',
    newb2: 'バイアスも同じです。',
    newW1: '第 1 層の重みも動かします。',
    newb1: '最後に第 1 層のバイアスです。これで 1 ステップが終わりました。',
  },
};

export const figureWords = { en, ja };

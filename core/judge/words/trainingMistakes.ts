// Mistakes in updates, loops and optimisers, each in a sentence with the name of the question that leads on.

import type { MistakeWords } from './mistakeWords.ts';

export const trainingMistakes = {
  ascent: {
    question: 'update',
    en: 'The parameters move along the gradient, uphill: the update must subtract.',
    ja: 'パラメータが勾配と同じ向きに動いていて、損失が増えます。更新では引き算をします。',
  },
  learningRateForgotten: {
    question: 'update',
    en: 'The gradient is not multiplied by the learning rate.',
    ja: '勾配に学習率を掛けていません。',
  },
  notUpdated: {
    question: 'update',
    en: 'Not all parameters are updated.',
    ja: '更新されていないパラメータがあります。',
  },
  gradientForParameter: {
    question: 'update',
    en: 'The parameter becomes the step itself: the value it had is lost.',
    ja: 'パラメータが更新量そのものになり、もとの値が失われています。',
  },
  lossAfterUpdate: {
    question: 'order',
    en: 'The loss is computed with the updated parameters; asked for is the one before the step.',
    ja: '更新後のパラメータで損失を計算しています。求めるのは更新前の損失です。',
  },
  updatedOncePerEpoch: {
    question: 'batches',
    en: 'The update comes once an epoch instead of after every batch.',
    ja: '更新がミニバッチごとではなく、エポックに 1 回になっています。',
  },
  shuffleForgotten: {
    question: 'batches',
    en: 'The batches follow the order of the file; orders is not used.',
    ja: 'ミニバッチがもとの並び順のままです。orders を使っていません。',
  },
  labelsNotShuffled: {
    question: 'batches',
    en: 'Images and labels do not belong together: only the images follow the order.',
    ja: '画像と正解が対応していません。並べ替えが画像だけにしか使われていません。',
  },
  sameOrderAgain: {
    question: 'batches',
    en: 'Every epoch uses the first order.',
    ja: 'どのエポックでも最初の順序を使っています。',
  },
  batchForgotten: {
    question: 'batches',
    en: 'All images go into one batch.',
    ja: 'すべての画像が 1 つのバッチに入っています。',
  },
  lastBatchDropped: {
    question: 'batches',
    en: 'The last batch, which is smaller, is left out.',
    ja: '最後の小さいミニバッチが抜けています。',
  },
  batchTooShort: {
    question: 'batches',
    en: 'Each batch is one row too short.',
    ja: 'どのミニバッチも 1 行足りません。',
  },
  firstBatchAlone: {
    question: 'batches',
    en: 'Every step uses the first batch.',
    ja: 'どのステップでも最初のミニバッチを使っています。',
  },
  fixedBatchSize: {
    question: 'batches',
    en: 'The last batch is smaller, but it is divided by batch_size.',
    ja: '最後のミニバッチは小さいのに、batch_size で割っています。',
  },
  lossNotAveraged: {
    question: 'mean',
    en: 'The epoch’s loss is not divided by the number of batches.',
    ja: 'エポックの損失をミニバッチの数で割っていません。',
  },
  lossNotReset: {
    question: 'memory',
    en: 'The running loss is not set to 0 at the start of an epoch.',
    ja: 'エポックの初めに損失の合計を 0 に戻していません。',
  },
  lastLossAlone: {
    question: 'mean',
    en: 'Only the last batch’s loss counts.',
    ja: '最後のミニバッチの損失しか数えていません。',
  },
  lossWeighted: {
    question: 'mean',
    en: 'The batches’ losses are weighted by their size; asked for is the plain mean over the batches.',
    ja: 'ミニバッチの損失を行数で重み付けしています。求めるのは、ミニバッチについての単純な平均です。',
  },
  validationLeaks: {
    question: 'validation',
    en: 'The validation data are trained with.',
    ja: '検証データで学習しています。',
  },
  validationUpdates: {
    question: 'validation',
    en: 'The parameters are updated with the validation data.',
    ja: '検証データでパラメータを更新しています。',
  },
  validationOnTraining: {
    question: 'validation',
    en: 'Validation uses the training data.',
    ja: '学習データで検証しています。',
  },
  validationBeforeTraining: {
    question: 'order',
    en: 'Validation uses the parameters from before the epoch.',
    ja: 'エポックが始まる前のパラメータで検証しています。',
  },
  accuracyAsCount: {
    question: 'validation',
    en: 'The accuracy is a count; it should be a part of all validation images.',
    ja: '正解率が枚数になっています。検証画像全体に対する割合にします。',
  },
  accuracyInPercent: {
    question: 'validation',
    en: 'The accuracy is in percent; a part from 0 to 1 is asked for.',
    ja: '正解率がパーセントになっています。0 から 1 の割合にします。',
  },
  errorForAccuracy: {
    question: 'validation',
    en: 'This is the part of wrong predictions.',
    ja: '間違えた予測の割合になっています。',
  },
  argmaxOtherAxis: {
    question: 'softmax',
    en: 'argmax is taken over the wrong axis: each row has one prediction.',
    ja: 'argmax の軸が違います。予測は行ごとに 1 つです。',
  },
  returnTooEarly: {
    question: 'result',
    en: 'return stands inside the loop: only the first turn runs.',
    ja: 'return がループの中にあり、最初の 1 回しか実行されません。',
  },
  momentumSign: {
    question: 'optimizer',
    en: 'The sign between the velocity and the new gradient is wrong.',
    ja: '速度と新しい勾配の間の符号が違います。',
  },
  momentumForgotten: {
    question: 'optimizer',
    en: 'momentum does not have its effect: the velocity is not used, or not multiplied by it.',
    ja: 'momentum が効いていません。速度を使っていないか、速度に momentum を掛けていません。',
  },
  momentumDampened: {
    question: 'optimizer',
    en: 'The new gradient is multiplied by 1 − momentum; here it counts in full.',
    ja: '新しい勾配に 1 − momentum を掛けています。ここではそのまま足します。',
  },
  momentumDampening: {
    question: 'optimizer',
    en: 'The factor 1 − β on the new gradient is missing.',
    ja: '新しい勾配に掛ける 1 − β がありません。',
  },
  momentumSwapped: {
    question: 'optimizer',
    en: 'The two factors are swapped: the old value is to be multiplied by β, or momentum.',
    ja: '係数が逆です。β（momentum）を掛けるのは前の値のほうです。',
  },
  rateInVelocity: {
    question: 'optimizer',
    en: 'The learning rate is inside the velocity; it belongs to the update of w alone.',
    ja: '速度の中に学習率が入っています。学習率は w の更新だけで使います。',
  },
  oldVelocity: {
    question: 'order',
    en: 'w moves by the velocity from before this step.',
    ja: 'このステップの前の速度で w を動かしています。',
  },
  nesterov: {
    question: 'optimizer',
    en: 'This looks one step ahead: it is Nesterov’s momentum.',
    ja: '1 歩先を見る Nesterov のモメンタムになっています。',
  },
  biasCorrectionForgotten: {
    question: 'optimizer',
    en: 'The bias correction by 1 − β^t is missing.',
    ja: '1 − β^t で割るバイアス補正がありません。',
  },
  biasCorrectionStep: {
    question: 'optimizer',
    en: 'The bias correction does not have t as the exponent of β.',
    ja: 'バイアス補正の β の指数が t になっていません。',
  },
  biasCorrectionKept: {
    question: 'optimizer',
    en: 'The corrected values are kept for the next step; m and v themselves must stay uncorrected.',
    ja: '補正した値を次のステップに残しています。m と v は補正しないまま残します。',
  },
  returnsCorrected: {
    question: 'optimizer',
    en: 'The corrected values are returned in place of m and v.',
    ja: 'm と v ではなく、補正した値を返しています。',
  },
  epsilonInsideRoot: {
    question: 'optimizer',
    en: 'epsilon is inside the root; it is added after it.',
    ja: 'epsilon が平方根の中にあります。平方根をとったあとに足します。',
  },
  epsilonForgotten: {
    question: 'optimizer',
    en: 'epsilon is missing.',
    ja: 'epsilon がありません。',
  },
  rootForgotten: {
    question: 'optimizer',
    en: 'The root of v is missing.',
    ja: 'v の平方根をとっていません。',
  },
  betasSwapped: {
    question: 'optimizer',
    en: 'beta1 and beta2 are swapped.',
    ja: 'beta1 と beta2 が逆です。',
  },
  gradientForMoment: {
    question: 'optimizer',
    en: 'The update uses the gradient itself instead of its running mean.',
    ja: '移動平均ではなく勾配そのもので更新しています。',
  },
  momentAlone: {
    question: 'optimizer',
    en: 'The division by the root of v is missing.',
    ja: 'v の平方根で割っていません。',
  },
} as const satisfies Record<string, MistakeWords>;

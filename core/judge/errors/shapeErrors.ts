// Shapes and types of arrays that do not fit.

import type { Text } from '../../exercises/text.ts';
import {
  always,
  type ErrorContext,
  type ErrorPattern,
} from './pattern.ts';

const PRODUCT = /([\w.]+(?:\[[^\]]*\])?) @ ([\w.]+(?:\[[^\]]*\])?)/;

/** The operands of the line's matrix product, where it has a single one. */
function operandsOf({
  line,
}: ErrorContext): readonly [string, string] | undefined {
  const [found, ...others] = line.matchAll(new RegExp(PRODUCT, 'g'));
  return found && others.length === 0
    ? [found[1], found[2]]
    : undefined;
}

function product(
  left: string,
  right: string,
  context: ErrorContext,
): Text {
  const names = operandsOf(context);
  const [a, b] = names ?? ['', ''];
  return {
    en: `The matrix product does not fit: ${a} ${shape(left)} @ ${b} ${shape(right)}. The columns of the first must be as many as the rows of the second; one of them may have to be transposed (.T).`.replaceAll(
      '  ',
      ' ',
    ),
    ja: `行列積の形状が合いません：${a} ${shape(left)} @ ${b} ${shape(right)}。1 つ目の列数と 2 つ目の行数が同じでなければなりません。どちらかを転置 (.T) する必要がないか確かめてください。`.replaceAll(
      '  ',
      ' ',
    ),
  };
}

function shape(text: string): string {
  const sizes = text.split(/[x,]\s*/).filter((each) => each !== '');
  return sizes.length === 1
    ? `(${sizes[0]},)`
    : `(${sizes.join(', ')})`;
}

export const shapeErrors: readonly ErrorPattern[] = [
  {
    message: /shapes cannot be multiplied \((\S+) and (\S+)\)/,
    explain: ([, left, right], context) =>
      product(left, right, context),
  },
  {
    message:
      /matmul: Input operand 1 has a mismatch in its core dimension/,
    explain: (_, context) => {
      const names = operandsOf(context);
      return {
        en: `The matrix product${names ? ` ${names.join(' @ ')}` : ''} does not fit: the columns of the first must be as many as the rows of the second (${context.error.message.split('(').at(-1)?.replace(/\)$/, '') ?? ''}).`,
        ja: `行列積${names ? ` ${names.join(' @ ')} ` : ''}の形状が合いません。1 つ目の列数と 2 つ目の行数が同じでなければなりません。どちらかを転置 (.T) する必要がないか確かめてください。`,
      };
    },
  },
  {
    message:
      /size mismatch, got|inconsistent tensor size|both arguments to matmul need/,
    explain: always(
      'The shapes of this product do not fit, and one operand has a single axis: keepdim=True or unsqueeze keeps two.',
      'この積の形状が合わず、片方が 1 次元です。keepdim=True や unsqueeze で 2 次元に保ってください。',
    ),
  },
  {
    message:
      /The size of tensor a \((\d+)\) must match the size of tensor b \((\d+)\) at non-singleton dimension (\d)/,
    explain: ([, a, b, axis], { line }) => ({
      en: `The shapes do not fit for an operation value by value: along axis ${axis} one has ${a} and the other ${b}.${hintOf(line).en}`,
      ja: `要素ごとの計算で形状が合いません。軸 ${axis} の長さが ${a} と ${b} です。${hintOf(line).ja}`,
    }),
  },
  {
    message:
      /operands could not be broadcast together with shapes (\([^)]*\)) (\([^)]*\))/,
    explain: ([, a, b], { line }) => ({
      en: `The shapes ${a} and ${b} do not fit for an operation value by value.${hintOf(line).en}`,
      ja: `要素ごとの計算で、形状 ${a} と ${b} が合いません。${hintOf(line).ja}`,
    }),
  },
  {
    message:
      /output with shape (\[[^\]]*\]) doesn't match the broadcast shape (\[[^\]]*\])/,
    explain: ([, a, b]) => ({
      en: `An in-place operation must keep the shape ${a}, and the result would have ${b}.`,
      ja: `その場で書き換える計算では形状 ${a} が変わってはいけませんが、結果は ${b} になります。`,
    }),
  },
  {
    message:
      /shape '(\[[^\]]*\])' is invalid for input of size (\d+)|cannot reshape array of size (\d+) into shape (\([^)]*\))/,
    explain: ([, to, size, sizeToo, toToo]) => ({
      en: `${size ?? sizeToo} values do not fit into the shape ${to ?? toToo}.`,
      ja: `${size ?? sizeToo} 個の値は形状 ${to ?? toToo} に収まりません。`,
    }),
  },
  {
    message:
      /Dimension out of range \(expected.*but got (-?\d+)\)|axis (-?\d+) is out of bounds for array of dimension/,
    explain: ([, dim, axis]) => ({
      en: `There is no axis ${dim ?? axis}: a matrix has the axes 0 (over the rows) and 1 (within a row), a list only 0.`,
      ja: `軸 ${dim ?? axis} はありません。行列の軸は 0（行をまたぐ方向）と 1（行の中の方向）で、1 次元の配列には 0 しかありません。`,
    }),
  },
  {
    message:
      /index (-?\d+) is out of bounds for (?:dimension|axis) (\d+) with size (\d+)/,
    explain: ([, index, axis, size]) => ({
      en: `There is no index ${index} along axis ${axis}: it has ${size}, counted from 0 to ${Number(size) - 1}.`,
      ja: `軸 ${axis} に添字 ${index} はありません。長さは ${size} で、添字は 0 から ${Number(size) - 1} までです。`,
    }),
  },
  {
    message:
      /shape mismatch: (?:value tensor|value array|indexing)|expanded size of the tensor|could not broadcast input array/,
    explain: always(
      'What is assigned has another shape than the place it is assigned to.',
      '代入する値の形状が、代入先の形状と合いません。',
    ),
  },
  {
    message: /(?:shape of the mask|boolean index did not match)/,
    explain: always(
      'The mask has another shape than the array it is used on.',
      'マスクの形状が、使っている配列の形状と合いません。',
    ),
  },
  {
    message: /too many indices/,
    explain: always(
      'There are more indices in the brackets than the array has axes.',
      '角かっこの中の添字が、配列の軸の数より多くなっています。',
    ),
  },
  {
    message:
      /expected m1 and m2 to have the same dtype|expected scalar type|mean\(\): could not infer output dtype|can't be cast to the desired output type|Cannot cast ufunc/,
    explain: always(
      'One tensor holds whole numbers (int64) where decimals are needed: convert it with .float(), in NumPy with .astype(float).',
      '小数が必要なところに整数 (int64) のテンソルがあります。.float() で変換してください（NumPy では .astype(float)）。',
    ),
  },
  {
    message:
      /tensors used as indices must be long|arrays used as indices must be of integer/,
    explain: always(
      'Indices must be whole numbers: convert them with .long(), in NumPy with .astype(int).',
      '添字は整数でなければなりません。.long() で変換してください（NumPy では .astype(int)）。',
    ),
  },
  {
    message:
      /(?:Boolean value of Tensor with more than one value|truth value of an array with more than one element) is ambiguous/,
    explain: always(
      'A whole array stands where a single true or false is needed: in if, and, or, or Python’s max and min. Use torch.where, & and |, or clamp_min and np.maximum.',
      '真か偽かを 1 つに決めるところ（if、and、or、Python の max や min）に配列全体があります。torch.where、& と |、clamp_min や np.maximum を使ってください。',
    ),
  },
  {
    message:
      /only one element tensors can be converted|only length-1 arrays can be converted|can only convert an array of size 1/,
    explain: always(
      'Only an array with a single value can become a number: sum or average first.',
      '数に変換できるのは、値が 1 つだけの配列です。先に合計か平均をとってください。',
    ),
  },
  {
    message:
      /a Tensor and a numpy array do not compute|unsupported operand type.*ndarray.*Tensor|np\.ndarray.*Tensor/,
    explain: always(
      'A torch tensor and a NumPy array meet in one computation: keep to one of the two.',
      'torch のテンソルと NumPy の配列を一緒に計算しています。どちらか一方にそろえてください。',
    ),
  },
];

function hintOf(line: string): Text {
  if (/\.(?:sum|mean|max)\(/.test(line) && !/keepdims?/.test(line)) {
    return {
      en: ' After a sum or a maximum over an axis, keepdim=True (in NumPy keepdims=True) keeps it beside the rows.',
      ja: '軸について合計や最大値をとるときは、keepdim=True（NumPy では keepdims=True）を付けると行に対応する形状が残ります。',
    };
  }
  if (line.includes(' * ')) {
    return {
      en: ' * works value by value; the matrix product is @.',
      ja: '* は要素ごとの積で、行列積は @ です。',
    };
  }
  return { en: '', ja: '' };
}

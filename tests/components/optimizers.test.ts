// Optimisers, weight decay and an activation for each layer in the form of lesson 7: what applies is there, what is wrong is said, and a run ends where PyTorch's did.

import recorded from '../golden/optimizers-deep-seed0.json';
import { expect, test } from './app/test.ts';
import { containing } from './app/textPatterns.ts';
import { TrainingLesson } from './trainingLesson.ts';

const ownFields = ['Momentum', 'Averaging α', 'Averaging β₁', 'Averaging β₂'];

test('each optimiser brings the fields it has, with their usual values', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  const has: Readonly<Record<string, readonly string[]>> = {
    SGD: [],
    'SGD with momentum': ['Momentum'],
    RMSprop: ['Averaging α'],
    Adam: ['Averaging β₁', 'Averaging β₂'],
  };
  for (const [name, fields] of Object.entries(has)) {
    await lesson.field('Optimiser').selectOptions(name);
    for (const field of ownFields) {
      const expected = expect.element(lesson.field(field));
      if (fields.includes(field)) await expected.toBeVisible();
      else await expected.not.toBeInTheDocument();
    }
  }
  await expect.element(lesson.field('Averaging β₁')).toHaveValue('0.9');
  await expect.element(lesson.field('Weight decay')).toHaveValue('0');
});

test('a value that is none is said at its field, and Train leads there', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Optimiser').selectOptions('Adam');
  await lesson.field('Averaging β₂').fill('1');
  await expect
    .element(lesson.field('Averaging β₂'))
    .toHaveAccessibleDescription(containing('Choose a value from 0 to 0.9999.'));
  await lesson.train.click();
  await expect.element(lesson.field('Averaging β₂')).toHaveFocus();
  await lesson.field('Averaging β₂').fill('0.99');
  await lesson.field('Weight decay').fill('-1');
  await lesson.train.click();
  await expect.element(lesson.field('Weight decay')).toHaveFocus();
});

test('every hidden layer has an activation of its own to choose', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill('12, 8');
  await lesson.field('Activation, hidden layer 2').selectOptions('tanh');
  await lesson.field('Hidden neurons').fill('12, 8, 6');
  await expect.element(lesson.field('Activation, hidden layer 2')).toHaveValue('tanh');
  await expect.element(lesson.field('Activation, hidden layer 3')).toHaveValue('tanh');
  await app.page
    .getByRole('button', { name: 'back to ReLU, the article’s value of Activation' })
    .click();
  await expect.element(lesson.field('Activation, hidden layer 2')).toHaveValue('relu');
});

test('Adam ends where torch.optim.Adam did', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill(recorded.hidden.join(', '));
  await lesson.field('Optimiser').selectOptions('Adam');
  await lesson.field('Learning rate').fill('0.001');
  await lesson.field('Epochs').fill('5');
  await lesson.train.click();
  await lesson.finished();
  const last = recorded.runs.adam.at(-1);
  await expect.element(lesson.controls).toHaveTextContent(`${last?.val_correct} of 360`);
});

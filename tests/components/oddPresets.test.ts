// Own presets as an archive may bring them: two of one name, none, a program that there is none of.

import { texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { containing } from './app/textPatterns.ts';
import { TrainingLesson } from './trainingLesson.ts';

const lesson = '07-training';
const preset = (name: string, given: Readonly<Record<string, string>>) => ({ name, texts: given });

test('two presets of one name are told apart, chosen and deleted one by one', async ({ open }) => {
  const own = [
    preset('fast', { preset: 'article', learningRate: '0.5' }),
    preset('fast', { preset: 'article', learningRate: '0.7' }),
    preset('fast (2)', { preset: 'article', learningRate: '0.9' }),
  ];
  const app = await open({ lesson, presets: { [lesson]: own } });
  const form = new TrainingLesson(app);
  const choice = app.page.getByLabelText('Program');
  const options = () => texts(choice.css('optgroup option'));
  await expect.poll(options).toEqual(['fast', 'fast (2)', 'fast (2) (2)']);
  await choice.selectOptions('fast (2)');
  await expect.element(form.field('Learning rate')).toHaveValue('0.7');
  await app.page.getByRole('button', { name: 'Delete “fast”' }).click();
  await expect.poll(options).toEqual(['fast', 'fast (2)']);
  await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(options).toEqual(['fast', 'fast (2)', 'fast (3)']);
  await choice.selectOptions('fast');
  await expect.element(form.field('Learning rate')).toHaveValue('0.5');
});

test.for<[string, Readonly<Record<string, string>>]>([
  ['nonsense', { preset: 'nonsense' }],
  ['one of another lesson', { preset: 'regression', learningRate: '0.5' }],
  ['a name that every object has', { preset: '__proto__', constructor: '1' }],
  ['none, and choices that there are none of', { init: 'xavier', optimizer: 'lion' }],
  ['none, and numbers that are none', { epochs: '1,0,0', hiddenSizes: '9,999', batchSize: '∞' }],
])(
  'a preset whose program is %s can be chosen, and the form used on',
  async ([, given], { open }) => {
    const app = await open({ lesson, presets: { [lesson]: [preset(' ', given)] } });
    const form = new TrainingLesson(app);
    const choice = app.page.getByLabelText('Program');
    await choice.selectOptions('no name');
    await expect.element(app.page.getByRole('button', { name: 'Delete “no name”' })).toBeVisible();
    await form.field('Learning rate').fill('0.25');
    await expect.element(form.field('Learning rate')).toHaveValue('0.25');
    await choice.selectOptions('The version with classes (lesson 9)');
    await expect.element(form.train).toHaveTextContent('Train 100 epochs');
  },
);

test('a form that was kept with nonsense opens with what can be used of it', async ({ open }) => {
  const kept = { preset: 'nonsense', init: '', epochs: '7', hiddenSizes: '1,024' };
  const app = await open({ lesson, forms: { [lesson]: kept } });
  const form = new TrainingLesson(app);
  await expect.element(form.field('Epochs')).toHaveValue('7');
  await expect
    .element(form.field('Hidden neurons'))
    .toHaveAccessibleDescription(containing('“1,024” can mean “1024” or “1, 24”'));
});

// The bug gallery, mistake by mistake: exactly the right parameters are False, and two trainings run to their end.

import type { MistakeName } from '../../core/mistakes/mistakes.ts';
import { mistakes } from '../../core/mistakes/mistakes.ts';
import { gradients as words } from '../../renderer/language/en/gradients.ts';
import { texts } from './app/actions.ts';
import { expect } from './app/test.ts';
import { matching } from './app/textPatterns.ts';
import { GradientsPage, test } from './gradientsPage.ts';

interface Expected {
  /** Of the parameters `W1 b1 W2 b2`, those that are not close. */
  readonly wrong: readonly string[];
  /** Going backward, the first gradient that is not close. */
  readonly partsAt: string;
}

const all = ['W1', 'b1', 'W2', 'b2'];
const firstLayer = ['W1', 'b1'];

const expectations: Readonly<Record<MistakeName, Expected>> = {
  forgottenMean: { wrong: all, partsAt: 'Z2' },
  forgottenMask: { wrong: firstLayer, partsAt: 'Z1' },
  maskFromGradient: { wrong: firstLayer, partsAt: 'Z1' },
  transposedWeight: { wrong: firstLayer, partsAt: 'A1' },
  biasNotSummed: { wrong: ['b1', 'b2'], partsAt: 'b2' },
  wrongSign: { wrong: all, partsAt: 'Z2' },
  missingTwo: { wrong: all, partsAt: 'Z2' },
  accumulated: { wrong: all, partsAt: 'b2' },
  updatedWeight: { wrong: firstLayer, partsAt: 'A1' },
};

for (const [name, { wrong, partsAt }] of Object.entries(expectations)) {
  test(`${name}: ${wrong.join(', ')} False, and both trainings end`, async ({ app }) => {
    const { page } = app;
    const gradients = new GradientsPage(app);
    await gradients.ready();
    const isRegression = name === 'missingTwo';
    if (isRegression) {
      await gradients.field('Network').selectOptions('regressionStandardized');
      await gradients.field('rtol').fill('1e-4');
      await expect.element(gradients.summary).toHaveTextContent('All 4 are True');
    }
    await gradients.makeMistake(name);
    await expect.element(gradients.summary).toHaveTextContent(`Not close: ${wrong.join(', ')}.`);
    await expect.element(gradients.summary).toHaveTextContent(`is that of ${partsAt}.`);
    expect(gradients.verdicts()).toEqual(
      Object.fromEntries(all.map((each) => [each, wrong.includes(each) ? 'False' : 'True'])),
    );

    const told = words.gallery.mistakes[name as MistakeName];
    const panel = page.getByRole('region', { name: words.gallery.heading(told.name) });
    for (const text of [told.wrong, told.right, told.about])
      await expect.element(panel).toHaveTextContent(text);
    const chart = panel.getByRole('img', { name: /^Line chart of the training loss/ });
    await expect.element(chart).not.toBeInTheDocument();
    await panel.getByRole('button', { name: words.gallery.train }).click();
    await expect
      .element(chart)
      .toHaveAccessibleName(matching(/After epoch 30: correct \d+\.\d+, /));
    const ending = panel.getByText('Validation after the last epoch');
    await expect.element(ending).toHaveTextContent('of 360 right');
    // PyTorch's own count for the article's network.
    if (!isRegression) await expect.element(ending).toHaveTextContent(': 349 of 360 right');
  });
}

test('a mistake that cannot be made in a network cannot be chosen, and is given up for one that it cannot be made in', async ({
  app,
}) => {
  const gradients = new GradientsPage(app);
  await gradients.ready();
  const mistake = gradients.field('Common mistake');
  await expect.element(mistake.css('option')).toHaveLength(1 + Object.keys(mistakes).length);
  await expect
    .poll(() => texts(mistake.css('option:disabled')))
    .toEqual([words.gallery.mistakes.missingTwo.name]);
  await gradients.makeMistake('maskFromGradient');
  await expect.element(gradients.summary).toHaveTextContent('Not close: W1, b1.');
  await gradients.field('Activation').selectOptions('tanh');
  await expect.element(mistake).toHaveValue('none');
  await expect.element(gradients.summary).toHaveTextContent('All 4 are True');

  await gradients.makeMistake('transposedWeight');
  await expect.element(gradients.summary).toHaveTextContent('Not close: W1, b1.');
  await gradients.field('Hidden neurons').fill('');
  await gradients.field('Hidden neurons').fill('20');
  await expect
    .element(gradients.maps('W1'))
    .toHaveAccessibleName(matching(/^Gradient of W1, 20 × 64/));
  await expect.element(mistake).toHaveValue('transposedWeight');
});

test('a mistake that makes no difference to this batch is told, not shown as a proof', async ({
  app,
}) => {
  const gradients = new GradientsPage(app);
  await gradients.ready();
  await gradients.field('Images in the batch').fill('1');
  await gradients.makeMistake('biasNotSummed');
  await expect.element(gradients.summary).toHaveTextContent('it makes no difference');
});

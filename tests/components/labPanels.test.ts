// The lab's panels: each says what it shows, closed ones ask nothing, their order and size stay; weights come back, runs pause by themselves.

import { page as screen } from 'vitest/browser';

import { problemsInBothLooks } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

function panelsOf({ page }: OpenApp) {
  const panel = (name: string) => page.css('aside').getByRole('region', { name, exact: true });
  const open = (name: string) => page.getByRole('checkbox', { name, exact: true }).click();
  return { panel, open };
}

test('what is shown of a network on digits agrees with its run', async ({ open: start }) => {
  const app = await start({ lesson: 'lab', labPanels: [] });
  const lesson = new TrainingLesson(app);
  const { panel, open } = panelsOf(app);
  await lesson.field('Epochs').fill('2');
  await open('Confusion matrix');
  await open('Misclassified examples');
  await open('One example through all layers');
  await open('Active and dead neurons');
  await open('First layer’s weights');
  await lesson.train.click();
  await lesson.finished();
  const controls = await lesson.controls.findElement();
  const right = Number(/(\d+) of 360 right/.exec(controls.textContent)?.[1]);
  expect(right).toBeGreaterThan(0);
  await expect
    .element(panel('Confusion matrix'))
    .toHaveTextContent(`Of 360 validation images ${right} are on the diagonal`);
  await expect
    .element(panel('Misclassified examples'))
    .toHaveTextContent(`${360 - right} of 360 examples held back are misclassified.`);
  await expect
    .element(panel('One example through all layers'))
    .toHaveTextContent(
      /Row 1,245 of the data \(counted from 0\), 6: the network says \d, which is (right|wrong)\./,
    );
  await panel('One example through all layers').getByRole('button', { name: 'Next' }).click();
  await expect.element(panel('One example through all layers')).not.toHaveTextContent('Row 1,245');
  await expect
    .element(panel('Active and dead neurons'))
    .toHaveTextContent(/Hidden layer 1: [\d.]+% active, \d+ of 30 neurons dead/);
  await expect
    .element(panel('First layer’s weights'))
    .toHaveTextContent(/After step 96 the largest absolute weight is [\d.]+, the largest gradient/);
  await panel('Confusion matrix')
    .getByRole('button', { name: /^label / })
    .first()
    .click();
  await expect.element(panel('Confusion matrix').getByRole('img').first()).toBeVisible();
});

test('a yes or no is told by the class that it stands for', async ({ open: start }) => {
  const app = await start({ lesson: 'lab', labPanels: ['trace', 'worst'] });
  const lesson = new TrainingLesson(app);
  const { panel } = panelsOf(app);
  await lesson.field('Task').selectOptions('binary');
  await lesson.oneStep.click();
  await expect
    .element(panel('One example through all layers'))
    .toHaveTextContent(/6: the network says (≠ )?8 \([\d.]+%\), which is (right|wrong)\./);
  await expect
    .element(panel('Misclassified examples').getByRole('listitem').first())
    .toHaveTextContent(/It is \d.*(≠ )?8: [\d.]+%\s*(≠ )?8: [\d.]+%/);
});

test('over time: what the core noted at the ends of all epochs', async ({ open: start }) => {
  const app = await start({ lesson: 'lab', labPanels: ['updates', 'histograms'] });
  const lesson = new TrainingLesson(app);
  const { panel } = panelsOf(app);
  await lesson.field('Epochs').fill('3');
  await lesson.train.click();
  await lesson.finished();
  await expect
    .element(panel('Gradients and updates'))
    .toHaveTextContent(/Layer 2: gradient .+, update .+ of the weights\./);
  await panel('Histograms over time').getByText('Gradients').click();
  await expect
    .element(panel('Histograms over time'))
    .toHaveTextContent(/At step 144 they reach from −[\d.]+ to [\d.]+\./);
  const gradients = panel('Gradients and updates');
  await gradients.getByRole('button', { name: 'CSV' }).first().click();
  await expect.poll(() => app.desktop.savedFiles.length).toBe(1);
  const [file] = app.desktop.savedFiles;
  const lines = new TextDecoder().decode(file?.bytes).trim().split('\r\n');
  expect(lines[0]).toBe('step,layer,weight,gradient,update');
  expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
    ...['48 1', '48 2', '96 1', '96 2', '144 1', '144 2'],
  ]);
});

test('a landscape is computed, seen from two sides, and refused in a sentence', async ({
  open: start,
}) => {
  const app = await start({ lesson: 'lab', labPanels: ['landscape'] });
  const lesson = new TrainingLesson(app);
  const { panel } = panelsOf(app);
  const landscape = panel('Loss landscape');
  await lesson.field('Hidden neurons').fill('4');
  await lesson.oneStep.click();
  await landscape.getByText('The run’s way').click();
  await landscape.getByRole('button', { name: 'Compute' }).click();
  await expect
    .element(landscape.getByRole('alert'))
    .toHaveTextContent('train for at least two epochs');
  await landscape.getByText('Last step').click();
  await landscape.getByRole('button', { name: 'Compute' }).click();
  await expect
    .element(landscape)
    .toHaveTextContent(/Around the network after 1 steps, over 1,437 training examples/);
  await landscape.getByText('Two weights').click();
  await landscape.getByRole('button', { name: 'Compute' }).click();
  await expect.element(landscape.getByText('As a surface')).toBeVisible();
  await landscape.getByText('As a surface').click();
  await expect.element(landscape.getByRole('img', { name: /^Around the network/ })).toBeVisible();
});

test('panels are moved, enlarged and closed, and stay so', async ({ open: start, profile }) => {
  const app = await start({ lesson: 'lab' });
  const { page } = app;
  const titles = ({ page: shown }: OpenApp) =>
    shown
      .css('aside section header h3')
      .elements()
      .map(({ textContent }) => textContent);
  await expect.poll(() => titles(app)).toEqual(['Curves', 'The network']);
  await page.getByRole('button', { name: 'Move “The network” forward' }).click();
  await expect.poll(() => titles(app)).toEqual(['The network', 'Curves']);
  await page.getByRole('button', { name: 'Enlarge “Curves”' }).click();
  await page.getByRole('button', { name: 'Close “The network”' }).click();
  await expect.poll(() => titles(app)).toEqual(['Curves']);
  // Where one was is written a moment later.
  await expect.poll(() => profile.settings.session.labPanels).toEqual(['surface', 'curves']);
  const again = await start();
  await expect.poll(() => titles(again)).toEqual(['Curves']);
  await expect
    .element(again.page.getByRole('button', { name: 'Enlarge “Curves”' }))
    .toHaveAttribute('aria-pressed', 'true');
});

test('the same weights come back, new ones are another seed’s, and a run pauses by itself', async ({
  open: start,
}) => {
  const app = await start({ lesson: 'lab', labPanels: ['histograms'] });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  const { panel } = panelsOf(app);
  const spread = /At step 0 they reach from (\S+) to (\S+)\./;
  await lesson.field('Epochs').fill('4');
  await page.getByText(/^Pause by itself/).click();
  await page.getByRole('checkbox', { name: 'after epoch' }).click();
  await page.getByLabelText('after epoch').last().fill('2');
  await lesson.train.click();
  await expect
    .element(lesson.controls)
    .toHaveTextContent('after epoch 2, paused: this epoch was asked for');
  await page.getByRole('button', { name: 'Back to the same weights' }).click();
  await expect.element(panel('Histograms over time')).toHaveTextContent(spread);
  const first = spread.exec((await panel('Histograms over time').findElement()).textContent);
  await page.getByRole('button', { name: 'New weights' }).click();
  await expect
    .element(panel('Histograms over time'))
    .not.toHaveTextContent(`from ${first?.[1]} to`);
  await page.getByText('More: initial weights').click();
  await expect.element(lesson.field('Weight seed')).toHaveValue('1');
});

for (const language of ['en', 'ja'] as const) {
  test(`axe with every panel open, ${language}`, async ({ open: start }) => {
    const all = ['weights', 'trace', 'activity', 'updates', 'histograms', 'confusion'];
    const labPanels = [...all, 'worst', 'predicted', 'landscape', 'curves', 'network', 'surface'];
    const app = await start({ lesson: 'lab', language, labPanels });
    const { page } = app;
    await page.getByRole('button', { name: /^(One step|1 ステップ)$/ }).click();
    await expect.element(page.css('aside [role="img"] canvas').first()).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await screen.viewport(1000, 700);
    expect(await problemsInBothLooks(app)).toEqual([]);
  });
}

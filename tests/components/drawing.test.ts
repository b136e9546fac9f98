// Drawing a digit in the lab, by keys: what is said of it, what would change it, a test set of one's own; axe in both languages and themes.

import { page as screen, userEvent, type Locator } from 'vitest/browser';

import { focus, press, texts } from './app/actions.ts';
import { problemsInBothLooks } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

const UNDO = '{Control>}z{/Control}';

function panelOf({ page }: OpenApp) {
  const panel = page.getByRole('region', { name: /^(Draw a digit|数字を描く)$/ });
  return { panel, pad: panel.getByRole('application') };
}

/** A one: from the middle up, and from there a line down. */
async function drawOne(pad: Locator): Promise<void> {
  await press(pad, '{ArrowUp>12/}[Space>]{ArrowDown>24/}[/Space]');
}

async function trained(app: OpenApp): Promise<void> {
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('5');
  await lesson.train.click();
  await lesson.finished();
}

test('a digit is drawn with keys, and every step is said', async ({ open }) => {
  const app = await open({ lesson: 'lab', labPanels: ['draw'] });
  const { panel, pad } = panelOf(app);
  const said = panel.css('.pad [role="status"]');
  await expect.element(panel).toHaveTextContent('Train, or take a single step');
  await press(pad, '{ArrowUp>12/}');
  await expect.element(said).toHaveTextContent('Row 5, column 17: empty.');
  await userEvent.keyboard('[Space>]{ArrowDown>4/}[/Space]');
  await expect.element(said).toHaveTextContent('Drawn at row 9, column 17.');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(said).toHaveTextContent('Row 8, column 17: ink.');
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await expect.element(said).toHaveTextContent('Row 8, column 13: empty.');
  await userEvent.keyboard('{Shift>}{ArrowRight}[Space]{/Shift}');
  await expect.element(said).toHaveTextContent('Erased at row 8, column 17.');
  await userEvent.keyboard('{ArrowUp>40/}{ArrowLeft>40/}x');
  await expect.element(said).toHaveTextContent('Erased at row 1, column 1.');
});

test('the network predicts it, and the prediction goes with the drawing and with training', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab', labPanels: ['draw'] });
  const { panel, pad } = panelOf(app);
  await trained(app);
  await expect.element(panel).toHaveTextContent('Draw a digit: then the predictions stand here.');
  await drawOne(pad);
  const finding = panel.getByText(/^The prediction is \d, with a probability of [\d.]+%\.$/);
  await expect.element(finding).toBeVisible();
  await expect.element(panel).toHaveTextContent('After 240 steps');
  const rows = panel.css('table').first().getByRole('row');
  const shares = texts(rows)
    .slice(1)
    .map((text) => Number(/([\d.]+)%$/.exec(text)?.[1]));
  expect(shares).toHaveLength(10);
  expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.6);
  const best = shares.indexOf(Math.max(...shares));
  await expect.element(finding).toHaveTextContent(`The prediction is ${best}, `);
  const near = panel.css('li');
  expect(texts(near)).toHaveLength(5);
  const distances = texts(near).map((text) => Number(/distance ([\d.]+)$/.exec(text)?.[1]));
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));

  // The same drawing as it is, in its place: another image, and other probabilities.
  const before = texts(rows);
  await panel.getByLabelText('Centre and scale').click();
  await expect.poll(() => texts(rows)).not.toEqual(before);

  await press(pad, UNDO);
  await expect.element(panel).toHaveTextContent('Draw a digit: then the predictions stand here.');
});

test('what would make it an 8 is shown, confirmed by autograd, and done', async ({ open }) => {
  const app = await open({ lesson: 'lab', labPanels: ['draw'] });
  const { panel, pad } = panelOf(app);
  await trained(app);
  await drawOne(pad);
  await panel.getByLabelText('Digit it should be').selectOptions('8');
  await expect.element(panel).toHaveTextContent(/Loss with the label 8: \d/);
  const map = panel.getByRole('img', { name: /^Gradient with respect to the pixels: Loss/ });
  await expect.element(map).toBeVisible();
  await expect.element(panel).toHaveTextContent(/Autograd in float64 finds the same gradient/);
  await panel.getByRole('button', { name: 'Change it until the prediction is 8' }).click();
  await expect
    .element(panel)
    .toHaveTextContent(/After \d+ moves against the gradient, .* the prediction is 8\./);
  await expect
    .element(panel.getByRole('img', { name: 'The image, changed towards 8' }))
    .toBeVisible();
  // Another wish is another question.
  await panel.getByLabelText('Digit it should be').selectOptions('2');
  await expect.element(panel.getByRole('img', { name: /changed towards/ })).not.toBeInTheDocument();
});

test('digits are kept as a test set, judged, removed and put back', async ({ open, profile }) => {
  const app = await open({ lesson: 'lab', labPanels: ['draw'] });
  const { panel, pad } = panelOf(app);
  await trained(app);
  const keep = panel.getByRole('button', { name: 'Keep as a test digit' });
  await expect.element(keep).toBeDisabled();
  await drawOne(pad);
  const finding = panel.getByText(/^The prediction is \d/);
  await expect.element(finding).toBeVisible();
  const predicted = Number(/\d/.exec(texts(finding)[0] ?? '')?.[0]);
  const label = panel.getByLabelText('Label', { exact: true });
  await label.selectOptions(String(predicted));
  await keep.click();
  await expect.element(panel).toHaveTextContent('1 of 1 correct (100.0%).');
  await label.selectOptions(String((predicted + 1) % 10));
  await keep.click();
  await expect.element(panel).toHaveTextContent('1 of 2 correct (50.0%).');
  const table = panel.css('table').last();
  expect(texts(table.css('tbody td:nth-child(2)'))).toEqual([
    String(predicted),
    String((predicted + 1) % 10),
  ]);
  expect(texts(table.css('tbody td:nth-child(3)'))).toEqual([
    `${predicted} ✓ correct`,
    `${predicted} ✗ wrong`,
  ]);

  await table.getByRole('button', { name: /kept as number 2$/ }).click();
  await expect.element(panel).toHaveTextContent('1 of 1 correct (100.0%).');
  await panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.element(panel).toHaveTextContent('1 of 2 correct (50.0%).');
  await table.getByRole('button', { name: /kept as number 1$/ }).click();
  await expect.element(panel).toHaveTextContent('0 of 1 correct (0.0%).');
  await focus(pad);
  await userEvent.keyboard(UNDO);
  await expect.element(panel).toHaveTextContent('1 of 2 correct (50.0%).');

  app.close();
  const kept = Object.values(profile.settings.work.drawings);
  expect(kept.map((each) => each.label)).toEqual([predicted, (predicted + 1) % 10]);
  for (const { pixels } of kept) expect(pixels).toHaveLength(64);
});

test('other tasks have other predictions, and other data have no digits', async ({ open }) => {
  const app = await open({ lesson: 'lab', labPanels: ['draw'] });
  const { panel, pad } = panelOf(app);
  const lesson = new TrainingLesson(app);
  await lesson.field('Task').selectOptions('regression');
  await trained(app);
  await drawOne(pad);
  await expect.element(panel).toHaveTextContent(/The prediction is the number −?[\d.]+\./);
  await lesson.field('Task').selectOptions('binary');
  await trained(app);
  await expect
    .element(panel)
    .toHaveTextContent(/The predicted probability that it is 8 is [\d.]+%\./);
  await expect.element(panel).toHaveTextContent('This network only tells 8 from the rest');
  await lesson.field('Data').selectOptions('moons');
  await lesson.oneStep.click();
  await expect.element(panel).not.toBeInTheDocument();
});

test('a network that has diverged predicts nothing, and says why', async ({ open }) => {
  const app = await open({ lesson: 'lab', labPanels: ['draw'] });
  const { panel, pad } = panelOf(app);
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill('30, 30, 30, 30');
  await lesson.field('Learning rate').fill('10');
  await lesson.train.click();
  await expect.element(lesson.controls).toHaveTextContent(/became (NaN|infinite)/);
  await drawOne(pad);
  await expect.element(panel).toHaveTextContent('parameters are no longer numbers');
  await expect.element(panel.css('table').first()).not.toBeInTheDocument();
});

for (const language of ['en', 'ja'] as const) {
  test(`axe and nothing cut off, ${language}`, async ({ open }) => {
    const pixels = Array.from({ length: 64 }, (_, i) => i % 17);
    const app = await open({
      lesson: 'lab',
      labPanels: ['draw'],
      language,
      drawings: { 1: { pixels, label: 3, at: 1 } },
    });
    const { panel, pad } = panelOf(app);
    await app.page.getByRole('button', { name: /^(One epoch|1 エポック)$/ }).click();
    await drawOne(pad);
    await expect.element(panel.css('.after')).toBeVisible();
    await panel.getByRole('button', { name: /^(Change it|予測が)/ }).click();
    await expect.element(panel.css('.outcome')).toBeVisible();
    await expect.element(panel.css('.score')).toHaveTextContent(/%/);
    expect(await problemsInBothLooks(app)).toEqual([]);
    await screen.viewport(1000, 700);
    expect(await problemsInBothLooks(app)).toEqual([]);
  });
}

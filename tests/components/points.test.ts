// Points by hand: drawn with keys alone and with the pointer, undone, kept, trained on as a table of one's own; axe in both languages and themes.

import { page as screen, userEvent } from 'vitest/browser';

import { problemsInBothLooks } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

const panelOf = ({ page }: OpenApp) => page.getByRole('region', { name: 'Points by hand' });
const planeOf = (app: OpenApp) => panelOf(app).getByRole('application');

async function focusPlane(app: OpenApp): Promise<void> {
  (await planeOf(app).findElement()).focus();
}

test('with keys alone points are added, moved, recoloured, erased and undone', async ({
  open,
  profile,
}) => {
  const app = await open({ lesson: 'lab', labPanels: ['points'] });
  const panel = panelOf(app);
  await expect.element(panel).toHaveTextContent('There are no points yet.');
  await expect.element(panel).toHaveTextContent('At least 4 points are needed to train.');
  await focusPlane(app);
  await userEvent.keyboard(' ');
  await userEvent.keyboard('2{ArrowRight}{ArrowRight}{Enter}');
  await expect.element(panel).toHaveTextContent('2 points: 1 of class 0, 1 of class 1.');
  await userEvent.keyboard('m{Shift>}{ArrowUp}{/Shift}m');
  const points = () => profile.settings.work.points;
  await expect.poll(points).toEqual([
    { x: 0, y: 0, label: 0 },
    { x: 0.12, y: 0.3, label: 1 },
  ]);
  await userEvent.keyboard('m{ArrowDown}{Escape}');
  await userEvent.keyboard('5c');
  await expect.element(panel).toHaveTextContent('1 of class 0, 1 of class 4.');
  await expect.element(panel).toHaveTextContent('class 4 becomes class 1');
  await userEvent.keyboard('{Delete}');
  await expect.element(panel).toHaveTextContent('1 point: 1 of class 0.');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.element(panel).toHaveTextContent('2 points: 1 of class 0, 1 of class 1.');
  await focusPlane(app);
  await userEvent.keyboard('s');
  await expect
    .element(panel)
    .toHaveTextContent('6 points: 1 of class 0, 1 of class 1, 4 of class 4.');
  await expect.poll(() => points().length).toBe(6);
  const again = await open();
  await expect
    .element(panelOf(again))
    .toHaveTextContent('6 points: 1 of class 0, 1 of class 1, 4 of class 4.');
});

test('with the pointer: sprayed, recoloured, moved and erased, each stroke one change', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab', labPanels: ['points'] });
  const panel = panelOf(app);
  const canvas = panel.css('canvas');
  await expect.element(canvas).toBeVisible();
  const stroke = async (tool: string, ...places: [number, number][]) => {
    await panel.getByText(tool, { exact: true }).click();
    const element = await canvas.findElement();
    const { left, top } = element.getBoundingClientRect();
    const send = (type: string, [x, y]: [number, number], buttons: number) => {
      const at = { clientX: left + x, clientY: top + y, pointerId: 1, buttons, bubbles: true };
      element.dispatchEvent(new app.window.PointerEvent(type, at));
    };
    // There is no real pointer to be captured.
    element.setPointerCapture = () => undefined;
    const [first = [0, 0], ...others] = places;
    send('pointerdown', first, 1);
    for (const place of others) send('pointermove', place, 1);
    send('pointerup', places.at(-1) ?? first, 0);
  };
  await stroke('Spray', [100, 100], [110, 100], [120, 100]);
  await expect.element(panel).toHaveTextContent('12 points: 12 of class 0.');
  await panel.getByLabelText('class 2').click();
  await stroke('Recolour', [90, 100], [100, 100], [110, 100], [120, 100], [130, 100]);
  await expect.element(panel).toHaveTextContent('12 points: 12 of class 2.');
  await stroke('Add', [200, 200]);
  await expect.element(panel).toHaveTextContent('13 points: 13 of class 2.');
  await stroke('Move', [200, 200], [250, 250]);
  await stroke('Erase', [200, 200]);
  await expect.element(panel).toHaveTextContent('13 points');
  await stroke('Erase', [250, 250]);
  await expect.element(panel).toHaveTextContent('12 points');
  const undo = panel.getByRole('button', { name: 'Undo' });
  for (let i = 0; i < 3; i++) await undo.click();
  await expect.element(panel).toHaveTextContent('12 points: 12 of class 2.');
  await undo.click();
  await expect.element(panel).toHaveTextContent('12 points: 12 of class 0.');
  await undo.click();
  await expect.element(panel).toHaveTextContent('There are no points yet.');
  await expect.element(undo).toBeDisabled();
});

test('they begin with a data set, are trained on as a table, and have a surface', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab', labPanels: ['points', 'surface', 'network'] });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  const panel = panelOf(app);
  await expect.element(panel).toHaveTextContent('choose one in the form');
  await lesson.field('Data').selectOptions('moons');
  await lesson.field('Epochs').fill('3');
  await panel.getByRole('button', { name: 'Start from the points of “moons”' }).click();
  await expect.element(panel).toHaveTextContent('500 points: 250 of class 0, 250 of class 1.');
  await focusPlane(app);
  await userEvent.keyboard('3 ');
  await expect.element(panel).toHaveTextContent('501 points');
  await userEvent.keyboard('{ArrowUp} ');
  await panel.getByRole('button', { name: 'Train on these points' }).click();
  await lesson.finished();
  await expect.element(lesson.field('Data')).toHaveValue('table');
  await expect.element(page.getByText('points.csv: class from 2 columns')).toBeVisible();
  const surface = page.css('aside').getByRole('region', { name: 'Predictions all over the data' });
  await expect.element(surface.css('canvas')).toBeVisible();
  await expect.element(surface).toHaveTextContent('class 2');
  await page.getByRole('checkbox', { name: 'x₁x₂' }).click();
  await lesson.train.click();
  await lesson.finished();
  const network = page.css('aside').getByRole('region', { name: 'The network' });
  await expect.element(network).toHaveTextContent('W1 (30, 3)');
  await expect.element(surface.css('canvas')).toBeVisible();
  await page.getByRole('checkbox', { name: 'x₁x₂' }).click();
  await panel.getByRole('button', { name: 'Remove all' }).click();
  await panel.getByRole('button', { name: 'Start from the points of “points.csv”' }).click();
  await expect
    .element(panel)
    .toHaveTextContent('502 points: 250 of class 0, 250 of class 1, 2 of class 2.');

  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Save the table’s file…' }).click();
  await expect.poll(() => app.desktop.savedFiles.at(-1)?.name).toBe('points.csv');
  const lines = new TextDecoder().decode(app.desktop.savedFiles.at(-1)?.bytes).split('\r\n');
  expect(lines.slice(0, 1).concat(lines.slice(-3))).toEqual([
    'x,y,class',
    '0,0,2',
    expect.stringMatching(/^0,0\.\d+,2$/),
    '',
  ]);
});

for (const language of ['en', 'ja'] as const) {
  test(`axe and nothing cut off, ${language}`, async ({ open }) => {
    const points = Array.from({ length: 20 }, (_, i) => ({
      x: i / 10 - 1,
      y: i % 3,
      label: i % 5,
    }));
    const app = await open({ lesson: 'lab', language, labPanels: ['points'], points });
    await expect.element(app.page.css('aside canvas')).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await screen.viewport(1000, 700);
    expect(await problemsInBothLooks(app)).toEqual([]);
  });
}

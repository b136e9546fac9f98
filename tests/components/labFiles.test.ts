// What is drawn by hand in the lab as files: the digit with what the network says of it, the points with the network's surface.

import type { Locator } from 'vitest/browser';

import { press } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

/** The file that a button saves. */
async function saved({ desktop }: OpenApp, panel: Locator, form: 'PNG' | 'SVG' | 'CSV') {
  const before = desktop.savedFiles.length;
  await panel.getByRole('button', { name: form, exact: true }).click();
  await expect.poll(() => desktop.savedFiles.length).toBe(before + 1);
  const file = desktop.savedFiles.at(-1);
  const bytes = file?.bytes ?? new Uint8Array();
  return { name: file?.name, bytes, text: new TextDecoder().decode(bytes) };
}

/** The surface's, each of which is one rectangle at least. */
const SURFACE_ROWS = 100;

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

const isPng = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.slice(1, 4)) === 'PNG';

test('a drawn digit is saved with its image, its probabilities and the nearest images', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab', labPanels: ['draw'] });
  const panel = app.page.getByRole('region', { name: 'Draw a digit' });
  const lesson = new TrainingLesson(app);
  await expect.element(panel.getByRole('button', { name: 'CSV' })).not.toBeInTheDocument();
  await press(panel.getByRole('application'), '{ArrowUp>12/}[Space>]{ArrowDown>24/}[/Space]');
  const alone = linesOf((await saved(app, panel, 'CSV')).text);
  expect(alone).toHaveLength(1 + 1024 + 64);

  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();
  await expect.element(panel.getByText(/^The prediction is \d/)).toBeVisible();
  await expect.element(panel).toHaveTextContent('After 96 steps');
  const { name, text } = await saved(app, panel, 'CSV');
  expect(name).toBe('Draw-a-digit.csv');
  const lines = linesOf(text);
  expect(lines[0]).toEqual(['what', 'row', 'column', 'digit', 'value']);
  const about = (what: string) => lines.filter(([first]) => first === what);
  const sum = (what: string) => about(what).reduce((total, line) => total + Number(line[4]), 0);
  expect([about('drawing').length, about('image').length]).toEqual([1024, 64]);
  expect(sum('drawing')).toBeGreaterThan(0);
  expect(about('prediction').map((line) => line[3])).toEqual(
    Array.from({ length: 10 }, (_, digit) => String(digit)),
  );
  expect(sum('prediction')).toBeCloseTo(1, 5);
  expect(about('nearest training image')).toHaveLength(5);
  const svg = (await saved(app, panel, 'SVG')).text;
  for (const line of about('nearest training image')) {
    const row = Number(line[1]).toLocaleString('en');
    expect(svg).toContain(`${line[3]}, row ${row}`);
  }
  expect(isPng((await saved(app, panel, 'PNG')).bytes)).toBe(true);
});

test('points are saved with their classes, and with the surface of the network that learned them', async ({
  open,
}) => {
  const points = Array.from({ length: 24 }, (_, i) => ({
    x: (i % 5) / 5,
    y: Math.floor(i / 5) / 5,
    label: i % 2 === 0 ? 0 : 3,
  }));
  const app = await open({ lesson: 'lab', labPanels: ['points'], points });
  const panel = app.page.getByRole('region', { name: 'Points by hand' });
  await expect.element(panel).toHaveTextContent('PNG and SVG show the points alone');
  const cells = (svg: string) => [...svg.matchAll(/<g shape-rendering=.*?<\/g>/g)].join('');
  expect(cells((await saved(app, panel, 'SVG')).text)).toBe('');
  const { name, text } = await saved(app, panel, 'CSV');
  expect(name).toBe('Points-by-hand.csv');
  expect(linesOf(text)).toEqual([
    ['x', 'y', 'class'],
    ...points.map(({ x, y, label }) => [x, y, label].map(String)),
  ]);

  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('2');
  await panel.getByRole('button', { name: 'Train on these points' }).click();
  await lesson.finished();
  await expect.element(panel).toHaveTextContent('it has learned from these points');
  const surface = cells((await saved(app, panel, 'SVG')).text);
  expect(surface.match(/<rect /g)?.length).toBeGreaterThanOrEqual(SURFACE_ROWS);
  expect(isPng((await saved(app, panel, 'PNG')).bytes)).toBe(true);

  // Other points are not those that it has learned from.
  (await panel.getByRole('application').findElement()).focus();
  await press(panel.getByRole('application'), ' ');
  await expect.element(panel).toHaveTextContent('PNG and SVG show the points alone');
});

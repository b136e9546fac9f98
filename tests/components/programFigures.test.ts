// Figures of programs: where they stand, what they say, and as files; and what stays of a run.

import { COMPUTING } from './app/computing.ts';
import { expect, test } from './app/test.ts';
import { output, variables, button, run, program } from './programPage.ts';

test('a figure stands where it was shown, with its values as a table, and is saved', async ({
  open,
}) => {
  const app = await open(program(''));
  await run(
    app,
    `import matplotlib.pyplot as plt
print("before")
plt.plot([1, 2, 4], label="loss")
plt.xlabel("epoch")
plt.legend()
plt.show()
print("after")
fig, ax = plt.subplots(1, 2)
ax[0].bar(["a", "b"], [1, 3])
ax[1].imshow([[0, 1], [2, 3]], cmap="gray")
ax[1].axis("off")
`,
  );
  const chart = app.page.getByRole('img', {
    name: 'Chart (epoch): line “loss” of 3 points, from 1 to 4.',
  });
  await expect.element(chart, { timeout: COMPUTING }).toBeVisible();
  await expect.element(output(app)).toHaveTextContent(/before.*after/s);
  await expect
    .element(app.page.getByRole('img', { name: /image of 2 rows and 2 columns/ }))
    .toBeVisible();
  await app.page.getByText('These values as a table').first().click();
  const table = app.page.getByRole('group', { name: 'loss', exact: true });
  await expect.element(table.getByRole('row', { name: '2 4', exact: true })).toBeVisible();
  await button(app, 'Figure (SVG)').first().click();
  await button(app, 'Figure (PNG)').nth(1).click();
  await expect.poll(() => app.desktop.savedFiles.length).toBe(2);
  const [svg, png] = app.desktop.savedFiles;
  const text = new TextDecoder().decode(svg?.bytes);
  expect(text).toContain('epoch</text>');
  expect(text).toMatch(/<polyline points="[^"]+" fill="none" stroke="#0072b2" stroke-width="2"/);
  expect([...(png?.bytes.slice(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
});

test('contours are drawn, told of in words and in a table, and saved', async ({ open }) => {
  const app = await open(program(''));
  await run(
    app,
    `import numpy as np
import matplotlib.pyplot as plt
x, y = np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-1, 1, 5))
plt.contourf(x, y, (x + y > 0).astype(int), levels=[-0.5, 0.5, 1.5], cmap="coolwarm", alpha=0.5)
plt.contour(x, y, x + y, levels=[0], colors="k")
`,
  );
  const chart = app.page.getByRole('img', {
    name: /areas between 3 levels from −0\.5 to 1\.5, of values from 0 to 1; contours at 1 level from 0 to 0/,
  });
  await expect.element(chart, { timeout: COMPUTING }).toBeVisible();
  await app.page.getByText('These values as a table').first().click();
  const table = app.page.getByRole('group', { name: 'Series 1', exact: true });
  await expect
    .element(table.getByRole('row', { name: '−1 0 0 0 0 0 0 0 1 1', exact: true }))
    .toBeVisible();
  await button(app, 'Figure (SVG)').click();
  await expect.poll(() => app.desktop.savedFiles.length).toBe(1);
  const text = new TextDecoder().decode(app.desktop.savedFiles[0]?.bytes);
  expect(text).toMatch(/<path d="M[\d. LMZ]+" fill="[^"]+" fill-rule="evenodd" fill-opacity="0.5"/);
});

test('what the last run printed is still there when one comes back, and its names are not', async ({
  open,
}) => {
  const app = await open(program(''));
  await run(
    app,
    `import torch
import matplotlib.pyplot as plt
W1 = torch.ones(1, 2, requires_grad=True)
W1.sum().backward()
W1.grad_ = torch.ones(1, 2)
print("trained")
plt.plot([1, 2, 4])
`,
  );
  const { page } = app;
  const region = page.getByRole('region', { name: 'Compare with autograd' });
  await region.getByRole('button', { name: 'Compare with autograd' }).click();
  await region.getByRole('button', { name: 'Every value, on the Gradients page' }).click();
  await page.getByRole('button', { name: 'Back to the program' }).click();
  await expect.element(output(app)).toHaveTextContent('trained');
  await expect.element(page.getByRole('img', { name: /line of 3 points/ })).toBeVisible();
  await expect.element(page.getByText('Its names are gone')).toBeVisible();
  await expect.element(variables(app)).not.toBeInTheDocument();
  await run(app, 'x = 1 / 0');
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent('ZeroDivisionError');
  await expect.element(variables(app)).toBeVisible();
  await button(app, 'All programs').click();
  await button(app, 'Mine').click();
  await expect.element(output(app)).toHaveTextContent('ZeroDivisionError');
  await expect.element(page.getByText('division by zero').first()).toBeVisible();
});

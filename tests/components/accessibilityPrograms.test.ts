// axe on the page of programs, in both languages and both themes, wide and narrow; nothing cut off.

import { page as screen } from 'vitest/browser';

import { problemsInBothLooks } from './app/axe.ts';
import { COMPUTING } from './app/computing.ts';
import { expect, test } from './app/test.ts';

const PROGRAM = `import matplotlib.pyplot as plt
import torch
W1 = torch.ones(2, 3, requires_grad=True)
W1.sum().backward()
W1.grad_ = 2 * torch.ones(2, 3)
losses = [3.0, 2.0, 1.0]
fig, ax = plt.subplots(2, 2)
ax[0, 0].plot(losses, "r--o", label="train")
ax[0, 0].legend()
ax[0, 1].scatter([0, 1, 2], [1, 2, 3], c=[0, 1, 1])
ax[1, 0].hist([1, 2, 2, 3])
plt.colorbar(ax[1, 1].imshow(torch.eye(8), cmap="gray"))
plt.show()
name = input("name? ")
`;

for (const [language, all, values] of [
  ['en', 'Run all', 'Show values of W1'],
  ['ja', 'すべて実行', 'W1 の値を表示'],
] as const) {
  test(`programs, ${language}: the list, figures, variables, a comparison, answers`, async ({
    open,
  }) => {
    const app = await open({
      ...{ lesson: 'programs', language },
      programs: { '1': { name: 'Mine', code: PROGRAM, at: 1 } },
    });
    const { page } = app;
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.css('summary').click();
    await expect.element(page.css('.names').first()).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await page.getByRole('button', { name: 'Mine', exact: true }).click();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await page.getByRole('button', { name: all }).click();
    await page.getByRole('button', { name: values }).click({ timeout: COMPUTING });
    await page.getByRole('button', { name: /^(Compare with autograd|自動微分と比べる)$/ }).click();
    await page
      .getByText(/^(These values as a table|値を表で見る)$/)
      .first()
      .click();
    await expect.element(page.getByRole('cell', { name: '2', exact: true }).first()).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await screen.viewport(1000, 700);
    expect(await problemsInBothLooks(app)).toEqual([]);
    await page.getByRole('button', { name: /Gradients page$|^「勾配の比較」/ }).click();
    await expect.element(page.getByRole('application').first()).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
  });
}

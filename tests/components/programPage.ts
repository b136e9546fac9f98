// The page of a program by the words on it (in English), for the tests that use it.

import type { OpenApp } from './app/openApp.ts';

export const editor = ({ page }: OpenApp) => page.getByLabelText('Your Python');
export const output = ({ page }: OpenApp) => page.getByRole('log', { name: 'Output' });
export const variables = ({ page }: OpenApp) =>
  page.getByRole('region', { name: 'Variables', exact: true });
export const button = ({ page }: OpenApp, name: string) =>
  page.getByRole('button', { name, exact: true });

export async function run(app: OpenApp, text: string): Promise<void> {
  await editor(app).fill(text);
  await button(app, 'Run all').click();
}

export function program(code: string, name = 'Mine') {
  return { lesson: 'programs', program: '1', programs: { '1': { name, code, at: 1 } } };
}

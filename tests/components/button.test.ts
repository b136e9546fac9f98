// The shared button: what it is given reaches the element, and it behaves as any button does.

import { createRawSnippet, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import Button from '../../renderer/ui/Button.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Train</span>' }));
const button = page.getByRole('button', { name: 'Train' });
const pressed = vi.fn();

let form: HTMLFormElement;
let mounted: Record<string, unknown> | undefined;

beforeEach(() => {
  pressed.mockClear();
  form = document.createElement('form');
  document.body.append(form);
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  form.remove();
});

function show(props: Record<string, unknown>): void {
  mounted = mount(Button, { target: form, props: { children, onclick: pressed, ...props } });
}

test('Enter and the space bar press it, and neither sends the form around it', async () => {
  const sent = vi.fn((event: Event) => {
    event.preventDefault();
  });
  form.addEventListener('submit', sent);
  show({});
  await userEvent.keyboard('{Tab}');
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  expect(pressed).toHaveBeenCalledTimes(2);
  expect(sent).not.toHaveBeenCalled();
});

test('one that is to send the form sends it', async () => {
  const sent = vi.fn((event: Event) => {
    event.preventDefault();
  });
  form.addEventListener('submit', sent);
  show({ type: 'submit' });
  await button.click();
  expect(sent).toHaveBeenCalledOnce();
});

test('disabled, it is neither reached by the keyboard nor pressed', async () => {
  show({ disabled: true });
  await expect.element(button).toBeDisabled();
  await userEvent.keyboard('{Tab}');
  await expect.element(button).not.toHaveFocus();
  (button.element() as HTMLButtonElement).click();
  expect(pressed).not.toHaveBeenCalled();
});

test('pressed again while it works, it begins once, and again when that is done or has failed', async () => {
  let [finish, fail]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
  const work = () =>
    new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject])).catch(
      () => undefined,
    );
  pressed.mockImplementation(work);
  show({});
  const element = (await button.findElement()) as HTMLButtonElement;
  const press = () => {
    element.click();
    element.click();
  };
  press();
  await button.click();
  expect(pressed).toHaveBeenCalledTimes(1);
  finish();
  await expect.poll(() => (press(), pressed.mock.calls.length)).toBe(2);
  fail(new Error('full disk'));
  await expect.poll(() => (press(), pressed.mock.calls.length)).toBe(3);
  finish();
  pressed.mockReset();
});

test('pressed twice where nothing has to be waited for, it does it twice', async () => {
  show({});
  const element = (await button.findElement()) as HTMLButtonElement;
  element.click();
  element.click();
  expect(pressed).toHaveBeenCalledTimes(2);
});

test('what screen readers are told reaches the element, beside its looks', async () => {
  const attributes = { 'aria-pressed': true, 'aria-label': 'Train now', 'aria-controls': 'page' };
  show({ ...attributes, look: 'primary', size: 'small', strong: true, class: 'main' });
  const named = page.getByRole('button', { name: 'Train now', pressed: true });
  await expect.element(named).toHaveAttribute('aria-controls', 'page');
  await expect
    .element(named)
    .toHaveClass('button button-primary button-small button-strong main', { exact: true });
});

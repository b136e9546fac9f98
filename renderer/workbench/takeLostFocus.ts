// Between the list and an exercise, what was pressed goes with its page: the new page is where reading and Tab go on.

/** Gives what appears the focus, where nothing has it any more. */
export function takeLostFocus(node: HTMLElement): void {
  queueMicrotask(() => {
    if (document.activeElement === document.body) node.focus({ preventScroll: true });
  });
}

// Turns among figures that are drawn again and again: two of them in one frame would make it late.

let last: Promise<unknown> = Promise.resolve();

/** Resolves in a frame that nobody else who asked has. */
export function ownFrame(): Promise<void> {
  const own = last.then(
    () =>
      new Promise<void>((resolve) => {
        window.requestAnimationFrame(() => {
          resolve();
        });
      }),
  );
  last = own;
  return own;
}

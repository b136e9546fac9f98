// Turns among figures that are drawn again and again: two of them in one frame would make it late, and so would one in every frame beside the charts.

let last: Promise<unknown> = Promise.resolve();

/** Resolves in a frame that nobody else who asked has, nor the one before. */
export function ownFrame(): Promise<void> {
  const own = last.then(nextFrame);
  last = own.then(nextFrame);
  return own;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    window.requestAnimationFrame(() => {
      resolve();
    });
  });
}

// What an effect waits for: it may be left before that arrives.

/**
 * Takes what arrives unless the effect that waits for it has ended by then: its
 * component may be gone, with all that it was given.
 * @returns the end of the effect
 */
export function whenArrived<Value>(
  awaited: Promise<Value>,
  take: (value: Value) => void,
): () => void {
  let isLeft = false;
  void awaited.then((value) => {
    if (!isLeft) take(value);
  });
  return () => {
    isLeft = true;
  };
}

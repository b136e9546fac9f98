// Work that a quick hand asks for twice: it is done once.

/** The same work, but whoever asks for it again before it is done waits for what is under way. */
export function once<Given extends unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  let underWay: Promise<Result> | undefined;
  return (...given) => {
    underWay ??= work(...given).finally(() => (underWay = undefined));
    return underWay;
  };
}

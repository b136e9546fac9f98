// NumPy's SeedSequence: words for a generator out of a seed, in which each bit of the seed has a part.

const POOL = 4;
const SHIFT = 16;

/** @param seed a whole number that is not negative, exact */
export function seedWords(seed: number, count: number): bigint[] {
  const source = entropyWords(seed);
  const mixed = hasher(0x43b0d7e5, 0x931e8875);
  const pool = Array.from({ length: POOL }, (_, i) =>
    mixed(source[i] ?? 0),
  );
  for (let from = 0; from < POOL; from++) {
    for (let to = 0; to < POOL; to++) {
      if (from !== to) pool[to] = mix(pool[to], mixed(pool[from]));
    }
  }
  for (const word of source.slice(POOL)) {
    for (let to = 0; to < POOL; to++)
      pool[to] = mix(pool[to], mixed(word));
  }
  const drawn = hasher(0x8b51f9dd, 0x58f38ded);
  const halves = Array.from({ length: 2 * count }, (_, i) =>
    BigInt(drawn(pool[i % POOL])),
  );
  return Array.from(
    { length: count },
    (_, i) => halves[2 * i] | (halves[2 * i + 1] << 32n),
  );
}

/** A seed's 32-bit words, the lowest first. */
function entropyWords(seed: number): number[] {
  const words = [seed % 2 ** 32];
  for (
    let rest = Math.floor(seed / 2 ** 32);
    rest > 0;
    rest = Math.floor(rest / 2 ** 32)
  )
    words.push(rest % 2 ** 32);
  return words;
}

/** A function that hashes a word after the other, each in another way. */
function hasher(start: number, multiplier: number) {
  let constant = start;
  return (word: number): number => {
    const before = word ^ constant;
    constant = Math.imul(constant, multiplier);
    const hashed = Math.imul(before, constant);
    return (hashed ^ (hashed >>> SHIFT)) >>> 0;
  };
}

function mix(x: number, y: number): number {
  const mixed =
    (Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y)) | 0;
  return (mixed ^ (mixed >>> SHIFT)) >>> 0;
}

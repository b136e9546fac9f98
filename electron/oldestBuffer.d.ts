// Node 18's definitions were written before TypeScript told apart what lies under a Uint8Array: a Buffer's is no shared memory.

interface Buffer {
  readonly buffer: ArrayBuffer;
}

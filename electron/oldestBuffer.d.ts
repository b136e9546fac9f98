// Node 18's type definitions predate TypeScript's type parameter for the buffer under a Uint8Array: a Buffer's is never shared memory.

interface Buffer {
  readonly buffer: ArrayBuffer;
}

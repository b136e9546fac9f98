/** The bits of numbers as text: thousands of times as fast to compare as the numbers one by one. */
export function bytesOf({
  buffer,
  byteOffset,
  length,
}: Float32Array): string {
  return new Uint32Array(buffer, byteOffset, length).join();
}

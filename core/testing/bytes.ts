/** The bits of numbers as text: thousands of times as fast to compare as the numbers one by one. */
export function bytesOf({
  buffer,
  byteOffset,
  byteLength,
}: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

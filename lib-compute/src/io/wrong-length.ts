/**
 * What is found where a file has another length than its header says, for errors: with what to do.
 *
 * @param size bytes of the file.
 * @param expected bytes that it should have.
 */
export function wrongLength(size: number, expected: number): string {
  return size < expected
    ? `${size} bytes long: it was cut off, or its header is damaged; copy or write it again`
    : `${size} bytes long: its header belongs to another file`;
}

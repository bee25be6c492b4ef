/** A name of letters, digits, dots and dashes, for files and folders. */
export function fileNameFor(name: string): string {
  const plain = name.trim().replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return plain.replaceAll(/^[-.]+|-+$/g, '') || 'reconstruction';
}

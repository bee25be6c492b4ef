/** As config.ini writes it: below its folder without it, elsewhere as it is. */
export function relativeTo(folder: string, path: string): string {
  const head = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(head) ? path.slice(head.length) : path;
}

/** A name of letters, digits, dots and dashes, for files and folders. */
export function fileNameFor(name: string): string {
  const plain = name.trim().replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return plain.replaceAll(/^[-.]+|-+$/g, '') || 'reconstruction';
}

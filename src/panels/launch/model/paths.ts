/** As config.ini writes it: below its folder without it, elsewhere as it is. */
export function relativeTo(folder: string, path: string): string {
  const head = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(head) ? path.slice(head.length) : path;
}

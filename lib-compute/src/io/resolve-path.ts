/**
 * The path that `relative`, found inside the file at `base`, means: relative to the folder of `base`
 * unless it is absolute. `.` and `..` are resolved; a trailing slash goes.
 */
export function resolvePath(base: string, relative: string): string {
  if (relative.startsWith('/')) {
    return normalised(relative);
  }
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  return normalised(folder + relative);
}

function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
      parts.pop();
    } else if (part !== '' && part !== '.' && !(part === '..' && path.startsWith('/'))) {
      parts.push(part);
    }
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/') || '.';
}

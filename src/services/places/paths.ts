/** Paths of files as the gateway and the page name them; JupyterLab's `PathExt` drops a leading `/`. */

/** Begins the paths of files that the user dropped on a panel: nobody but the page can read them. */
export const DROPPED_ROOT = 'chosen/';

/** The same with the folder of its own that each drop gets, where a path begins. */
const DROPPED_FOLDER = new RegExp(`(?<![\\w./-])${DROPPED_ROOT}[^/\\s]+/`, 'g');

export function isDropped(path: string): boolean {
  return path.startsWith(DROPPED_ROOT);
}

/** The folder of the built-in example, as the page's paths name it. */
export const EXAMPLE_FOLDER = 'example/asymmetric-particle';

/** Whether a file, or the files of this folder, are known to the page alone: dropped, or of its example. */
export function isOfPage(path: string): boolean {
  return isDropped(path) || `${path}/`.startsWith(`${EXAMPLE_FOLDER}/`);
}

/** A path as it is shown: of a dropped file, what the user knows of it. */
export function shownPath(path: string): string {
  return isDropped(path) ? path.split('/').slice(2).join('/') : path;
}

/** A message as it is shown: dropped files in it have the names that the user knows. */
export function shownMessage(text: string): string {
  return text.replaceAll(DROPPED_FOLDER, '');
}

/** The folder of a path; `/` stays. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === 0 ? '/' : path.slice(0, Math.max(0, end));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

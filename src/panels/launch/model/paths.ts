import { folderOf, nameOf } from '../../../services/places/paths.ts';

/** As config.ini writes it: below its folder without it, elsewhere as it is. */
export function relativeTo(folder: string, path: string): string {
  const head = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(head) ? path.slice(head.length) : path;
}

/** What a run of this config is called: as the file, or as its folder where that says more. */
export function nameForConfig(path: string): string {
  const stem = nameOf(path).replace(/\.ini$/, '');
  return stem.startsWith('config') ? nameOf(folderOf(path)) || stem : stem;
}

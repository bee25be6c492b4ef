import { folderOf, nameOf } from '../../../services/places/paths.ts';

/** As config.ini writes it: below its folder without it, elsewhere as it is. */
export function relativeTo(folder: string, path: string): string {
  const head = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(head) ? path.slice(head.length) : path;
}

/** Folders of outputs that are called after what they hold, as Dragonfly's own. */
const ANY_OUTPUT = /^(\.*|data|out(put)?s?|results?|recon(struction)?s?|emc)$/i;

/**
 * What a run of this config is called: as the file; where that is some config, as the folder of its outputs,
 * unless that is some folder of outputs: then as the folder of the config.
 *
 * @param output `output_folder` as the config gives it.
 */
export function nameForConfig(path: string, output = ''): string {
  const stem = nameOf(path).replace(/\.ini$/, '');
  if (!stem.startsWith('config')) {
    return stem;
  }
  // Elsewhere, a folder says whose data it holds rather than which run.
  const parts = output.startsWith('/') ? [] : output.split('/');
  const telling = parts.findLast((part) => !ANY_OUTPUT.test(part));
  return telling?.replace(/^data[-_](?=.)/, '') ?? (nameOf(folderOf(path)) || stem);
}

/** Folders of outputs that are called after what they hold, as Dragonfly's own. */
const ANY_OUTPUT = /^(\.*|data|out(put)?s?|results?|recon(struction)?s?|emc)$/i;

/**
 * What a run is called that nobody gave a name: as its config file; where that is some config, as the folder of its
 * outputs, unless that is some folder of outputs: then as the folder of the config.
 *
 * @param config path of its config.ini.
 * @param output its `output_folder`, as the config gives it or resolved.
 */
export function nameOfRun(config: string, output = ''): string {
  const end = config.lastIndexOf('/');
  const folder = config.slice(0, Math.max(end, 0));
  const stem = config.slice(end + 1).replace(/\.ini$/, '');
  if (stem !== '' && !stem.startsWith('config')) {
    return stem;
  }
  const below = output.startsWith(`${folder}/`) ? output.slice(folder.length + 1) : output;
  // Elsewhere, a folder says whose data it holds rather than which run.
  const parts = /^(\/|\.\.(\/|$))/.test(below) ? [] : below.split('/');
  const telling = parts.findLast((part) => !ANY_OUTPUT.test(part));
  return (
    telling?.replace(/^data[-_](?=.)/, '') ??
    (folder.slice(folder.lastIndexOf('/') + 1) || stem || 'run')
  );
}

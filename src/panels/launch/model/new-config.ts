import { editConfig } from '@damselfly/compute/io/formats/dragonfly-config/edit-config.ts';
import { readConfig } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import { fileNameFor } from '../../../services/runs/file-name-for.ts';

/** A config.ini to begin with: 10 860 rotations are enough to see whether the data orient. */
export function newConfig(name: string): string {
  return `[emc]\nnum_div = 6\nbeta = auto\n${outputLines(name)}`;
}

function outputLines(name: string): string {
  const { folder, log } = outputOf(name);
  return `output_folder = ${folder}\nlog_file = ${log}\n`;
}

/** Where results of a run of this name go, beside its config. */
export function outputOf(name: string): { folder: string; log: string } {
  const folder = `data-${fileNameFor(name)}/`;
  return { folder, log: `${folder}EMC.log` };
}

/**
 * Lets results that went to the folder of the old name, or of the file that the form was filled from, go to that of
 * the new one: what was typed into the form since stays.
 *
 * @param original text of that file.
 */
export function followName(
  text: string,
  oldName: string,
  newName: string,
  original: string | undefined,
): string {
  const { given } = readConfig(text, '');
  const { given: begun } = readConfig(original ?? text, '');
  const [before, after] = [outputOf(oldName), outputOf(newName)];
  const follows = (now: string | undefined, proposed: string, ofFile: string | undefined) =>
    now === proposed || (original !== undefined && now === ofFile);
  return editConfig(text, {
    ...(follows(given.output_folder, before.folder, begun.output_folder) && {
      output_folder: after.folder,
    }),
    ...(follows(given.log_file, before.log, begun.log_file) && { log_file: after.log }),
  });
}

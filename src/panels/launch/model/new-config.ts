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

/** Lets results that went to the folder of the old name go to that of the new one. */
export function followName(text: string, oldName: string, newName: string): string {
  const { given } = readConfig(text, '');
  const [before, after] = [outputOf(oldName), outputOf(newName)];
  return editConfig(text, {
    ...(given.output_folder === before.folder && { output_folder: after.folder }),
    ...(given.log_file === before.log && { log_file: after.log }),
  });
}

import { join } from 'node:path';
import { outputNumber } from '@damselfly/compute/io/formats/dragonfly-output/output-number.ts';
import type { OutputPart } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-files.ts';
import { numbersInFolder } from './numbers-in-folder.ts';
import { outputFile, paddedNumber, type RunPaths } from './run-paths.ts';

/** How outputs lie in their folder: `output_NNN.h5`, or a file for each part, as Dragonfly did before it wrote HDF5. */
export type OutputLayout = 'hdf5' | 'files';

/** Where the parts lie, and what follows the number (spec/emc.md 2.6). */
const PARTS: Readonly<Record<OutputPart, readonly [folder: string, name: string, kind: string]>> = {
  intens: ['output', 'intens', 'bin'],
  inter_weight: ['weights', 'weights', 'bin'],
  orientations: ['orientations', 'orientations', 'bin'],
  mutual_info: ['mutualInfo', 'info', 'dat'],
  likelihood: ['likelihood', 'likelihood', 'dat'],
  scale: ['scale', 'scale', 'dat'],
  occupancies: ['modes', 'occupancies', 'bin'],
};

export const OUTPUT_PARTS = Object.keys(PARTS).filter(isPart);

/** The folder of each part. */
export const FOLDERS_OF_PARTS: readonly string[] = OUTPUT_PARTS.map((part) => PARTS[part][0]);

/** Folders that tell a run of this layout without looking into them. */
export const FOLDERS_OF_FILES: readonly string[] = [PARTS.intens[0], PARTS.orientations[0]];

const MODEL_NAME = /^intens_(\d{3,})\.bin$/;

/** The file of a part, in the folder of the outputs. */
export function partFile(outputFolder: string, part: OutputPart, number: number): string {
  const [folder, name, kind] = PARTS[part];
  return join(outputFolder, folder, `${name}_${paddedNumber(number)}.${kind}`);
}

/** The file that holds the model after an iteration, and stands for its output. */
export function modelFile(paths: RunPaths, number: number, layout: OutputLayout): string {
  return layout === 'hdf5'
    ? outputFile(paths, number)
    : partFile(paths.outputFolder, 'intens', number);
}

/** The iteration whose model a file of this name holds in the layout of files. */
export function numberOfModel(name: string): number | undefined {
  const digits = MODEL_NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Numbers of the outputs in a run's folder, ascending, and how they lie; none where there is no folder. */
export async function listLaidOutputs(
  paths: RunPaths,
): Promise<{ readonly outputs: number[]; readonly layout: OutputLayout }> {
  const outputs = await numbersInFolder(paths.outputFolder, outputNumber);
  if (outputs.length > 0) {
    return { outputs, layout: 'hdf5' };
  }
  const models = await numbersInFolder(join(paths.outputFolder, PARTS.intens[0]), numberOfModel);
  return { outputs: models, layout: models.length > 0 ? 'files' : 'hdf5' };
}

function isPart(name: string): name is OutputPart {
  return name in PARTS;
}

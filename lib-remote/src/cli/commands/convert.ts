import { Command, Option } from 'commander';
import { fileTypes, type ConvertOptions } from '../convert/file-types.ts';

const AFTER_HELP = `
What is converted follows from IN, the format of OUT from its extension:
  photons     .emc  .h5
  detectors   .dat  .h5
  volumes     .h5  .mrc  .map  .ccp4  .bin (float64, x slowest)

Values are kept exactly, except that MRC holds float32: a note says so where values were rounded.
An output_NNN.h5 gives its /intens, or the dataset that --dataset names; as MRC it is marked as
an intensity, with the size of its voxels where its run tells it.

Examples:
  damselfly convert photons.emc photons.h5
  damselfly convert photons.h5 dense.emc --type emc-dense
  damselfly convert data/output_020.h5 model.mrc`;

/** `damselfly convert`: photons, detectors and volumes between formats. */
export function convertCommand(): Command {
  return new Command('convert')
    .summary('convert photons, detectors and volumes')
    .description('Converts photons, detectors and volumes from one format to another.')
    .argument('<in>', 'file to read')
    .argument('<out>', 'file to write')
    .addOption(
      new Option('--type <type>', 'format of OUT, where its extension does not tell').choices(
        fileTypes,
      ),
    )
    .option('--dataset <name>', 'dataset of an HDF5 file to read the volume from')
    .option('-f, --force', 'overwrite OUT')
    .addHelpText('after', AFTER_HELP)
    .action(async (input: string, output: string, options: ConvertOptions): Promise<void> => {
      const { convert } = await import('../convert/convert.ts');
      await convert(input, output, options);
    });
}

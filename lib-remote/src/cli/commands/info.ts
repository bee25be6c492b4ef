import { Command } from 'commander';

const AFTER_HELP = `
Known are photon files (.emc, .h5), detectors (.h5, .dat), volumes (.h5, .mrc, .map, .ccp4, .bin),
outputs (output_NNN.h5), config.ini, EMC.log, and the folder of a run. Of an HDF5 file with several
volumes the likeliest is told, and all of its datasets are listed; of any other HDF5 file these.

Examples:
  damselfly info photons.emc det.h5
  damselfly info data/                 a run: how far it is
  damselfly info --json output_020.h5`;

/** `damselfly info`: what files hold, without loading all of them at once. */
export function infoCommand(): Command {
  return new Command('info')
    .summary('tell what a file or run folder holds')
    .description('Tells what files hold: kind, sizes, units and statistics.')
    .argument('<file...>', 'files, or folders of runs')
    .option('--json', 'one line of JSON per file on stdout')
    .addHelpText('after', AFTER_HELP)
    .action(async (files: readonly string[], options: { json?: true }): Promise<void> => {
      const { info } = await import('../info/info.ts');
      await info(files, options);
    });
}

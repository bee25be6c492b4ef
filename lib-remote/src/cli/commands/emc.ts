import { Command, Option } from 'commander';
import { backendNames, type EmcCommandOptions } from '../emc/emc-command-options.ts';
import { wholeNumber, workerCount } from '../whole-number.ts';

const AFTER_HELP = `
The outputs (output_NNN.h5) and EMC.log go where the configuration says, as Dragonfly writes them; the
state of the run lies beside the outputs in .damselfly. A fresh start deletes no results: it moves the
outputs of the run before to .damselfly/previous/1 (then 2, 3, ...) and its log to .EMC.log.bak (then
.bak1, .bak2, ...), and says so. Remove those folders when you no longer want them.

Ctrl-C stops within two seconds. Whatever ended a run, -r goes on after its last finished iteration,
also in a folder that Dragonfly itself made.

On WebGPU the fastest GPU computes. DAMSELFLY_GPU="NAME,NAME" in the environment names one or several
that share the rotations; a wrong name lists those that are there.

Examples:
  damselfly emc 20                     20 iterations of what config.ini describes
  damselfly emc -c run7.ini -t 4 20    with four workers
  damselfly emc -c run7.ini -r         the iterations that are left after an interruption
  damselfly emc -c run7.ini -r 10      10 more iterations, as Dragonfly counts them
  damselfly emc --json --quiet 20      one line of JSON per iteration on stdout`;

/** `damselfly emc`: arguments as Dragonfly's `emc`, and a few more. */
export function emcCommand(): Command {
  return new Command('emc')
    .summary('reconstruct a 3D model from photon frames')
    .description(
      'Reconstructs a 3D intensity model from photon frames, as described by a Dragonfly config.ini.',
    )
    .argument(
      '[iterations]',
      'iterations to do; with -r that many more (default: those that are left)',
      wholeNumber,
    )
    .option('-c, --config <file>', 'the configuration', 'config.ini')
    .option(
      '-t, --workers <number>',
      'workers that share the computation (default: one for each processor core; at most 1024)',
      workerCount,
    )
    .option(
      '-r, --resume',
      'go on after the last finished iteration; where there is none, start at 1',
    )
    .addOption(
      new Option('--backend <name>', 'what computes').choices(backendNames).default('auto'),
    )
    .option(
      '--parity',
      'reproduce Dragonfly also where it leaves the mathematics (rotations without photons are merged as zeros)',
    )
    .option('-q, --quiet', 'no progress on stderr')
    .option('--json', 'one line of JSON per iteration on stdout')
    .addHelpText('after', AFTER_HELP)
    .action(
      async (
        iterations: number | undefined,
        options: EmcCommandOptions,
        command: Command,
      ): Promise<void> => {
        if (iterations === undefined && options.resume !== true) {
          command.error("error: missing argument 'iterations' (only -r knows how many are left)");
        }
        const { emc } = await import('../emc/emc.ts');
        await emc(iterations, options);
      },
    );
}

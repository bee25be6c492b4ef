import { Command } from 'commander';
import type { BranchOptions } from '../branch/branch.ts';
import { also } from '../key-and-value.ts';
import { wholeNumber, workerCount } from '../whole-number.ts';

const AFTER_HELP = `
Writes NAME.ini beside the old config.ini, with its options as they were at that iteration, the output of
that iteration as start model, and a folder of its own for the results; then starts it in the background.
The old run, ours or Dragonfly's, is left as it is; the new one's record names it.

Examples:
  damselfly branch data/ 12 softer 20
  damselfly branch data/ 12 icosahedral 20 --set point_group=A5 --set alpha=0.2`;

/** `damselfly branch`: a new run that goes on from an iteration of another. */
export function branchCommand(): Command {
  return new Command('branch')
    .summary('start a new run from an iteration of another')
    .description('Starts a run in the background that goes on from an iteration of another one.')
    .argument('<folder>', 'the folder of the old run')
    .argument('<iteration>', 'the iteration whose model is the start', wholeNumber)
    .argument('<name>', 'what to call the new run, its config and its folder')
    .argument('<iterations>', 'iterations to do', wholeNumber)
    .option('--set <key=value>', 'another value of an option; may be repeated', also)
    .option(
      '-t, --workers <number>',
      'workers (default: one for each core; at most 1024)',
      workerCount,
    )
    .addHelpText('after', AFTER_HELP)
    .action(
      async (
        folder: string,
        iteration: number,
        name: string,
        iterations: number,
        options: BranchOptions,
      ): Promise<void> => {
        const { branch } = await import('../branch/branch.ts');
        await branch({ folder, iteration, name, iterations }, options);
      },
    );
}

import { Command, Option } from 'commander';
import { backendNames } from '../emc/emc-command-options.ts';
import type { SubmitOptions } from '../submit/submit.ts';
import { wholeNumber, workerCount } from '../whole-number.ts';

const AFTER_HELP = `
The run is computed in the background and goes on when this terminal, or JupyterLab, is closed. Runs
are computed one after the other (damselfly runs --slots changes that).

Examples:
  damselfly submit -c config.ini 20
  damselfly runs
  damselfly control data/ pause`;

/** `damselfly submit`: a run in the background. */
export function submitCommand(): Command {
  return new Command('submit')
    .summary('reconstruct in the background')
    .description(
      'Starts the reconstruction that a config.ini describes in the background, or queues it.',
    )
    .argument('<iterations>', 'iterations to do', wholeNumber)
    .option('-c, --config <file>', 'the configuration', 'config.ini')
    .option(
      '-n, --name <text>',
      'what to call the run (default: as its config, or where that is called config.ini as its folder)',
    )
    .option(
      '-t, --workers <number>',
      'workers that share the computation (default: one for each processor core; at most 1024)',
      workerCount,
    )
    .addOption(
      new Option('--backend <name>', 'what computes').choices(backendNames).default('auto'),
    )
    .option('--parity', 'reproduce Dragonfly also where it leaves the mathematics')
    .addHelpText('after', AFTER_HELP)
    .action(async (iterations: number, options: SubmitOptions): Promise<void> => {
      const { submit } = await import('../submit/submit.ts');
      await submit(iterations, options);
    });
}

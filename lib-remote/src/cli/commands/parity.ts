import { Command, Option } from 'commander';
import { parityBackends, type ParityOptions } from '../parity/parity-options.ts';
import { wholeNumber, workerCount } from '../whole-number.ts';

const AFTER_HELP = `
FOLDER holds recorded runs of Dragonfly: a config.ini with EMC.log and metrics.h5 in expected/ beside it,
and others in variants/NAME/, as in test-data/emc-public. Each is computed in parity mode and compared
after every iteration; the table shows the largest differences. A run whose start model or probabilities
another one makes is preceded by that one.

Examples:
  damselfly parity test-data/emc-public
  damselfly parity test-data/emc-public --backend wasm --case modes2 recon2d
  damselfly parity test-data/emc-public --output docs/parity.md`;

/** `damselfly parity`: the recorded runs of the reference program, computed again. */
export function parityCommand(): Command {
  return new Command('parity')
    .summary('compare with recorded runs of Dragonfly')
    .description('Computes recorded runs of Dragonfly again and compares every iteration.')
    .argument('<folder>', 'the recorded runs')
    .addOption(
      new Option('--backend <names...>', 'what computes')
        .choices(parityBackends)
        .default(['reference', 'wasm']),
    )
    .option('--case <names...>', 'only these of the recorded runs')
    .option('--iterations <number>', 'only so many iterations of each', wholeNumber)
    .option(
      '-t, --workers <number>',
      'workers that share the computation (default: 1; at most 1024)',
      workerCount,
    )
    .option('-o, --output <file>', 'write the table as Markdown as well')
    .addHelpText('after', AFTER_HELP)
    .action(async (folder: string, options: ParityOptions): Promise<void> => {
      const { parity } = await import('../parity/parity.ts');
      await parity(folder, options);
    });
}

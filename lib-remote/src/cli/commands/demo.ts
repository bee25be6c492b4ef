import { Command } from 'commander';
import type { DemoOptions } from '../demo/demo-options.ts';
import { wholeNumber } from '../whole-number.ts';

const AFTER_HELP = `
The example is a synthetic, asymmetric particle whose true intensities are known. The run starts from
random values; at the end the demo tells how well the result agrees with the truth.`;

/** `damselfly demo`: the example reconstruction from start to end. */
export function demoCommand(): Command {
  return new Command('demo')
    .summary('reconstruct the example data')
    .description('Reconstructs the example data in about a minute and compares it with the truth.')
    .option('--headless', 'in the terminal (the only way so far)')
    .option('-o, --output <folder>', 'where the results go', 'damselfly-demo')
    .option(
      '-t, --workers <number>',
      'workers that share the computation (default: one for each processor core)',
      wholeNumber,
    )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: DemoOptions): Promise<void> => {
      const { demo } = await import('../demo/demo.ts');
      await demo(options);
    });
}

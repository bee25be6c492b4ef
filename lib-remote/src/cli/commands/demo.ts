import { Command } from 'commander';
import type { DemoOptions } from '../demo/demo-options.ts';
import { workerCount } from '../whole-number.ts';

const AFTER_HELP = `
The example is a synthetic, asymmetric particle whose true intensities are known. Its run starts from
random values, in the background, when JupyterLab is opened, which shows it as it goes. Ctrl-C ends
JupyterLab; a run that is not finished by then goes on. A run that is finished is shown again, not
computed again: for another one, name another folder (-o).

With --headless it runs in the terminal, and at the end the demo tells how well the result agrees with
the truth.`;

/** `damselfly demo`: the example reconstruction from start to end. */
export function demoCommand(): Command {
  return new Command('demo')
    .summary('reconstruct the example data, seen in JupyterLab')
    .description('Reconstructs the example data in about a minute, live in JupyterLab.')
    .option('--headless', 'in the terminal, without JupyterLab')
    .option('--no-browser', 'print the address of JupyterLab and open no browser')
    .option('-o, --output <folder>', 'where the results go', 'damselfly-demo')
    .option(
      '-t, --workers <number>',
      'workers that share the computation (default: one for each processor core; at most 1024)',
      workerCount,
    )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: DemoOptions): Promise<void> => {
      if (options.headless) {
        const { demoInTerminal } = await import('../demo/demo-in-terminal.ts');
        await demoInTerminal(options);
      } else {
        const { demoInLab } = await import('../demo/demo-in-lab.ts');
        await demoInLab(options);
      }
    });
}

import { Command } from 'commander';
import type { RunsOptions } from '../runs/runs.ts';
import { slotCount } from '../whole-number.ts';

const AFTER_HELP = `
Listed are the runs that JupyterLab or damselfly submit has started on this machine for you, those that
run first, then the queue in its order. damselfly info FOLDER tells more of any run.`;

/** `damselfly runs`: what runs in the background, and what waits. */
export function runsCommand(): Command {
  return new Command('runs')
    .summary('list the runs in the background')
    .description('Lists the runs in the background and those that wait for them.')
    .option('--json', 'one line of JSON per run on stdout')
    .option(
      '--slots <number>',
      'from now on compute so many runs at a time, at most 1024',
      slotCount,
    )
    .addHelpText('after', AFTER_HELP)
    .action(async (options: RunsOptions): Promise<void> => {
      const { runs } = await import('../runs/runs.ts');
      await runs(options);
    });
}

import { Argument, Command } from 'commander';
import type { RunAction } from '../../http/run.ts';

const AFTER_HELP = `
  pause     waits after the running iteration; the process stays, and its memory
  resume    goes on: a paused run at once, an ended one after its last finished iteration
  stop      ends after the running iteration
  cancel    ends now; the last finished iteration stays

Examples:
  damselfly control data/ pause
  damselfly control data/ resume`;

/** `damselfly control`: what can be asked of a run that goes on elsewhere. */
export function controlCommand(): Command {
  return new Command('control')
    .summary('pause, resume, stop or cancel a run')
    .description('Asks something of a run, in the background or in another terminal.')
    .argument('<folder>', 'the folder of the run')
    .addArgument(
      new Argument('<action>', 'what to do').choices(['pause', 'resume', 'stop', 'cancel']),
    )
    .addHelpText('after', AFTER_HELP)
    .action(async (folder: string, action: RunAction): Promise<void> => {
      const { control } = await import('../control/control.ts');
      await control(folder, action);
    });
}

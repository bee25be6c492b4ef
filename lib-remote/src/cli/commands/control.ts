import { Argument, Command } from 'commander';
import type { RunAction } from '../../http/run-state.ts';
import { also } from '../key-and-value.ts';

const AFTER_HELP = `
  pause     waits after the running iteration; the process stays, and its memory
  resume    goes on: a paused run at once, an ended one after its last finished iteration
  stop      ends after the running iteration
  cancel    ends now; the last finished iteration stays

--set changes an option from the next iteration on; --undo takes the last change back before that begins.
beta, beta_factor, beta_schedule, alpha, radius, radius_schedule, point_group, axial_sym, blacklist_file,
save_prob and workers may change; the run's history keeps every change. An empty value is the default.

Examples:
  damselfly control data/ pause
  damselfly control data/ resume
  damselfly control data/ --set alpha=0.3 --set "beta_schedule=1.4 5"
  damselfly control data/ --undo`;

/** `damselfly control`: what can be asked of a run that goes on elsewhere. */
export function controlCommand(): Command {
  return new Command('control')
    .summary('pause, resume, stop, cancel or steer a run')
    .description('Asks something of a run, in the background or in another terminal.')
    .argument('<folder>', 'the folder of the run')
    .addArgument(
      new Argument('[action]', 'what to do').choices(['pause', 'resume', 'stop', 'cancel']),
    )
    .option('--set <key=value>', 'another value from the next iteration on; may be repeated', also)
    .option('--undo', 'take the last change back, before its iteration begins')
    .addHelpText('after', AFTER_HELP)
    .action(
      async (
        folder: string,
        action: RunAction | undefined,
        { set, undo }: SteerOptions,
        command: Command,
      ): Promise<void> => {
        const asked = [action, set, undo].filter((one) => one !== undefined);
        if (asked.length !== 1) {
          command.error('error: give one of: an action, --set, or --undo');
        }
        if (action !== undefined) {
          const { control } = await import('../control/control.ts');
          await control(folder, action);
        } else {
          const { steer } = await import('../control/steer.ts');
          await steer(folder, set);
        }
      },
    );
}

/** The options as parsed. */
interface SteerOptions {
  readonly set?: readonly string[];
  readonly undo?: true;
}

import type { Stage } from './stage.ts';
import { oneCheck } from './stage.ts';
import { runCommand } from './run-command.ts';

interface CommandStage {
  readonly name: string;
  readonly about: string;
  readonly needs?: readonly string[];
  readonly sharesCores?: boolean;
  /** A script that Node runs, and its arguments. */
  readonly command: readonly string[];
}

/** A stage that is one command: it passes where the command ends with 0. */
export function commandStage({ command, ...stage }: CommandStage): Stage {
  return {
    ...stage,
    async run() {
      const { succeeded, output } = await runCommand(process.execPath, command);
      return oneCheck(succeeded, output);
    },
  };
}

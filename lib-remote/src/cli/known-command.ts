import type { Command } from 'commander';
import { isInClone } from './command-name.ts';

/** Commands of the launcher that lies in a clone. */
const IN_CLONE = ['test', 'bench'];

/**
 * The arguments as the program is to read them: the help of a command that does not exist is not asked
 * for, as it would be that of the program.
 *
 * @throws CommanderError, printed, for a command that only a clone has.
 */
export function forKnownCommand(program: Command, argv: readonly string[]): readonly string[] {
  const word = argv.find((argument) => !argument.startsWith('-'));
  const isKnown = word === 'help' || program.commands.some((command) => command.name() === word);
  if (word === undefined || isKnown) {
    return argv;
  }
  if (IN_CLONE.includes(word) && !isInClone) {
    program.error(`error: the command '${word}' is only in a clone of the repository`);
  }
  return argv.filter((argument) => argument !== '--help' && argument !== '-h');
}

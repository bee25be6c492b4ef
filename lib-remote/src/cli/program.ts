import { Command } from 'commander';
import metadata from '../../package.json' with { type: 'json' };
import { asCalled, commandName, isInClone } from './command-name.ts';
import { branchCommand } from './commands/branch.ts';
import { controlCommand } from './commands/control.ts';
import { convertCommand } from './commands/convert.ts';
import { demoCommand } from './commands/demo.ts';
import { emcCommand } from './commands/emc.ts';
import { infoCommand } from './commands/info.ts';
import { parityCommand } from './commands/parity.ts';
import { runsCommand } from './commands/runs.ts';
import { serveCommand } from './commands/serve.ts';
import { submitCommand } from './commands/submit.ts';
import { workCommand } from './commands/work.ts';

const AFTER_HELP = `
Examples:
  damselfly demo                       see a reconstruction of the example data
  damselfly info photons.emc det.h5    what these files hold
  damselfly emc -c config.ini 20       20 iterations, as with Dragonfly's emc
  damselfly emc -c config.ini -r       go on with an interrupted run
  damselfly submit -c config.ini 20    the same in the background

Exit codes:
  0  done
  1  an error of the program itself (please report it)
  2  wrong arguments
  3  bad input: a file or option that is missing, wrong or does not fit the others
  4  a mode or format that this version does not compute
  5  not enough memory or disk, or no permission to write
  6  a backend that is not available or failed while computing
  7  a run that another process writes, or that cannot be continued as asked
  129, 130, 143  the terminal was closed, Ctrl-C, or asked to end (SIGTERM)

\`damselfly COMMAND --help\` tells more about a command.`;

/** What the launcher of a clone takes itself: the file `damselfly` in the root of the repository. */
const CLONE_HELP = `
In a clone, also:
  damselfly test [options]             every check of the repository
  damselfly bench [options]            how fast the engine is on this machine
  damselfly gallery                    a page of all pictures that the checks keep or have taken last
  damselfly --dev COMMAND ...          from the sources in place, without building the program
`;

/** The whole command line. Commands load what they need when they run, so that this starts at once. */
export function createProgram(): Command {
  const program = new Command(commandName)
    .description('X-ray diffraction frames to a 3D structure, with the EMC algorithm.')
    .version(metadata.version, '-V, --version', 'print the version')
    .option('--debug', 'show the stack of errors')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print this help, or that of a command')
    .configureOutput({
      writeOut(text) {
        process.stdout.write(asCalled(text));
      },
    })
    .showHelpAfterError(`(${commandName} --help tells more)`)
    .addHelpText('after', `${isInClone ? CLONE_HELP : ''}${AFTER_HELP}`)
    .exitOverride();
  const hidden = workCommand();
  for (const command of [
    emcCommand(),
    submitCommand(),
    runsCommand(),
    controlCommand(),
    branchCommand(),
    infoCommand(),
    convertCommand(),
    demoCommand(),
    serveCommand(),
    parityCommand(),
    hidden,
  ]) {
    // Settings are inherited only by commands that the program makes itself.
    command.copyInheritedSettings(program);
    command.showHelpAfterError(`(${commandName} ${command.name()} --help tells more)`);
    program.addCommand(command, { hidden: command === hidden });
  }
  return program;
}

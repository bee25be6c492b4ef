import { Command } from 'commander';
import type { ServeCommandOptions } from '../serve/serve-gateway.ts';

const AFTER_HELP = `
Jupyter's server starts this for its user, behind its login, when a panel of the JupyterLab extension
first asks for it. It listens on a unix socket that only this user can reach, and ends with the process
that started it. DAMSELFLY_ROOTS, a JSON list of folders, stands for --root.`;

/** `damselfly serve`: what the panels of JupyterLab talk to. */
export function serveCommand(): Command {
  return new Command('serve')
    .summary('serve the panels of JupyterLab (Jupyter starts this)')
    .description('Serves runs and data to the panels of the JupyterLab extension.')
    .requiredOption('--socket <path>', 'unix socket to listen on')
    .option(
      '--root <folder...>',
      'folders that may be read and written, that of the file browser first (default: the working folder)',
    )
    .option('--log-requests', 'a line on stderr for every request, not only for those that fail')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: ServeCommandOptions): Promise<void> => {
      const { serveGateway } = await import('../serve/serve-gateway.ts');
      await serveGateway(options);
    });
}

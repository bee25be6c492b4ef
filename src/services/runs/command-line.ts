import type { BackendChoice, RunSummary } from '@damselfly/remote/http';
import { shownPath } from '../places/paths.ts';

/** The command that computes a run again, as one types it in a shell. */
export function commandLine({ config, folder, iterations, engine }: RunSummary): string {
  return emcCommand(shownPath(config ?? `${folder}/config.ini`), engine?.workers, iterations);
}

/** The command that computes what a config says; what is not given is left to the command. */
export function emcCommand(
  config: string,
  workers?: number,
  iterations?: number,
  backend: BackendChoice = 'auto',
): string {
  const words = [
    'damselfly',
    'emc',
    '-c',
    config,
    ...(workers === undefined ? [] : ['-t', String(workers)]),
    ...(backend === 'auto' ? [] : ['--backend', backend]),
    ...(iterations === undefined ? [] : [String(iterations)]),
  ];
  return words.map(quote).join(' ');
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

import type { RunSummary } from '@damselfly/remote/http';

/** The command that computes a run again, as one types it in a shell. */
export function commandLine({ config, folder, iterations, engine }: RunSummary): string {
  const words = [
    'damselfly',
    'emc',
    '-c',
    config ?? `${folder}/config.ini`,
    ...(engine === undefined ? [] : ['-t', String(engine.workers)]),
    ...(iterations === undefined ? [] : [String(iterations)]),
  ];
  return words.map(quote).join(' ');
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

import type { RunSummary } from '@damselfly/remote/http';

/** Arguments of the command that opens the form with the settings of a run, for the engine that had it. */
export function editArguments({ config = '', engine }: Pick<RunSummary, 'config' | 'engine'>): {
  config: string;
  engine?: string;
} {
  return { config, ...(engine !== undefined && { engine: engine.id }) };
}

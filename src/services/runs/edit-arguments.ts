import type { RunSummary } from '@damselfly/remote/http';

/** Arguments of the command that opens the form with the settings of a run, for the engine that had it. */
export function editArguments({
  config = '',
  engine,
  iterations,
}: Pick<RunSummary, 'config' | 'engine' | 'iterations'>): {
  config: string;
  engine?: string;
  iterations?: number;
} {
  return {
    config,
    ...(engine !== undefined && { engine: engine.id }),
    ...(iterations !== undefined && { iterations }),
  };
}

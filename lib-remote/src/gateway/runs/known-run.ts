import type { RunDetail, RunSummary } from '../../http/index.ts';
import type { OutputLayout } from '../../run-directory/output-layout.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';

/** A run as the gateway knows it. */
export interface KnownRun {
  readonly paths: RunPaths;
  readonly summary: RunSummary;
  readonly detail: RunDetail;
  readonly layout: OutputLayout;
  /** It can change within the next second. */
  readonly isLive: boolean;
  /** Whether an iteration was logged since it is watched; told of runs of Dragonfly alone. */
  readonly hasGrown?: boolean;
}

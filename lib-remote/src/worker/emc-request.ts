import type { Parent } from '../http/run.ts';
import type { BackendChoice } from '@damselfly/compute/backends/automatic-choice.ts';

/** What a user asks of one reconstruction. */
export interface EmcRequest {
  /** What the run is to be called, where a `request.json` says it; otherwise the worker writes one. */
  readonly identity?: { readonly id: string; readonly name: string; readonly parent?: Parent };
  /** The config.ini, resolved. */
  readonly config: string;
  /**
   * Iterations to compute now: from the start, or with `resume` in addition to those that are
   * finished. Undefined with `resume`: those that the run was asked for and has not finished.
   */
  readonly iterations: number | undefined;
  readonly resume: boolean;
  readonly backend: BackendChoice;
  readonly workers: number;
  readonly parity: boolean;
}

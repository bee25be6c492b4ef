import type { Engine, RunSummary } from '@damselfly/remote/http';
import { Token } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import type { RunSource } from './run-source.ts';

/** A run and where it comes from; `key` (`gateway:ID`, `page:ID`) names it in commands and layouts. */
export interface KnownRun {
  readonly key: string;
  readonly source: RunSource;
  readonly summary: RunSummary;
}

/** All runs that this page knows of, over all sources. */
export interface IRunService {
  /** Resolves when all sources that were added have loaded, connected or not, or failed to. */
  readonly ready: Promise<void>;
  readonly sources: readonly RunSource[];
  /** Newest first. */
  readonly runs: readonly KnownRun[];
  /** The key of what changed; `undefined` when any may have. */
  readonly changed: ISignal<IRunService, string | undefined>;
  readonly engines: readonly { readonly source: RunSource; readonly engine: Engine }[];
  readonly enginesChanged: ISignal<IRunService, void>;
  /** @param source - a promise where its program is still being loaded; absent where it rejects. */
  addSource(source: RunSource | Promise<RunSource>): void;
  get(key: string): KnownRun | undefined;
  sourceOf(key: string): RunSource | undefined;
}

export const IRunService = new Token<IRunService>(
  'jupyterlab-damselfly:IRunService',
  'The reconstructions that this page knows of, on the server and in the page.',
);

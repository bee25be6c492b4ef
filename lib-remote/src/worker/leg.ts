import type { ChosenBackend } from '@damselfly/compute/backends/choose-backend.ts';
import { resilientBackend } from '@damselfly/compute/backends/resilient-backend.ts';
import type { Iteration } from '@damselfly/compute/emc/iteration.ts';
import { reconstructWithHalves, type Halves } from '@damselfly/compute/emc/honest-halves.ts';
import { reconstruct, type ReconstructContext } from '@damselfly/compute/emc/reconstruct.ts';
import type { Start } from '@damselfly/compute/emc/start.ts';
import type { SetUp } from '@damselfly/compute/io/steering/set-up.ts';
import type { RunWriter } from '../run-directory/run-writer.ts';
import { backendLoaders } from './backend-loaders.ts';
import type { OverlappedOutputs } from './overlapped-outputs.ts';
import type { RunContext } from './run-context.ts';

/** Iterations of a run that are computed with the same set-up. */
export interface Leg {
  readonly setUp: SetUp;
  readonly iterations: AsyncIterable<Iteration>;
}

/** What all legs of a run share. */
export interface LegContext extends RunContext {
  readonly chosen: ChosenBackend;
  readonly writer: RunWriter;
  readonly outputs: OverlappedOutputs;
  readonly parity: boolean;
}

/** A leg from where `start` stands, and the halves of its frames where it is asked for them. */
export function legOf(
  start: Start,
  halves: Halves<Start> | undefined,
  setUp: SetUp,
  context: LegContext,
): Leg {
  const { chosen, writer, outputs, observer, signal } = context;
  const { options } = setUp;
  const reconstructContext: ReconstructContext = {
    backend: resilientBackend(chosen.backend, {
      fallback: backendLoaders.wasm,
      onLoss: (message) => {
        observer.notice(message);
        // A courtesy to onlookers: on a full disk the next output tells.
        writer.event({ event: 'notice', message }).catch(() => undefined);
      },
    }),
    workers: setUp.workers,
    signal: AbortSignal.any([signal, outputs.failed]),
    whenRead: () => outputs.finished(),
    onProgress: (progress) => {
      observer.progress(progress);
      writer.progress(progress);
    },
  };
  return {
    setUp,
    iterations: halves
      ? reconstructWithHalves(start, halves, options, reconstructContext)
      : reconstruct(start, options, reconstructContext),
  };
}

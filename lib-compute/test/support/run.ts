import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import type { EmcInput } from '../../src/emc/input.ts';
import type { Iteration } from '../../src/emc/iteration.ts';
import type { EmcOptions } from '../../src/emc/options.ts';
import { reconstruct, type ReconstructContext } from '../../src/emc/reconstruct.ts';
import { prepareStart, type StartOptions } from '../../src/emc/start.ts';

/** Runs `count` iterations and keeps them all. */
export async function run(
  input: EmcInput,
  options: EmcOptions,
  count: number,
  { resume, parity, ...context }: Partial<ReconstructContext> & StartOptions = {},
): Promise<Iteration[]> {
  const start = prepareStart(input, options, {
    ...(resume && { resume }),
    ...(parity !== undefined && { parity }),
  });
  const iterations: Iteration[] = [];
  for await (const iteration of reconstruct(start, options, {
    backend: referenceBackend,
    ...context,
  })) {
    const { model, weights } = iteration;
    iterations.push({ ...iteration, model: model.slice(), weights: weights.slice() });
    if (iterations.length === count) {
      break;
    }
  }
  return iterations;
}

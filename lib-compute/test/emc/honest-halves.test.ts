import { describe, expect, test } from 'vitest';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { prepareHalves, reconstructWithHalves } from '../../src/emc/honest-halves.ts';
import type { Iteration } from '../../src/emc/iteration.ts';
import type { EmcOptions } from '../../src/emc/options.ts';
import { prepareStart } from '../../src/emc/start.ts';
import { isDamselflyError } from '../../src/errors.ts';
import { emcOptions } from '../support/emc-options.ts';
import { randomInput } from '../support/random-input.ts';
import { run } from '../support/run.ts';

const input = randomInput();
const scaled = emcOptions({ need_scaling: 1, beta: 0.5 });

async function runWithHalves(options: EmcOptions, count: number): Promise<Iteration[]> {
  const start = prepareStart(input, options, { seed: 5 });
  const halves = prepareHalves(input, options, { seed: 5 });
  const iterations: Iteration[] = [];
  for await (const iteration of reconstructWithHalves(start, halves, options, {
    backend: referenceBackend,
  })) {
    iterations.push(copyOf(iteration));
    if (iterations.length === count) {
      break;
    }
  }
  return iterations;
}

function copyOf(iteration: Iteration): Iteration {
  const { model, weights, halves } = iteration;
  return {
    ...iteration,
    model: model.slice(),
    weights: weights.slice(),
    ...(halves && { halves: { odd: copyOf(halves.odd), even: copyOf(halves.even) } }),
  };
}

describe('halves', () => {
  test('change nothing of the run, and add their time to it', async () => {
    const [, plain] = await run(input, scaled, 2);
    const [, second] = await runWithHalves({ ...scaled, fixed_seed: 1 }, 2);
    const { timings, halves, ...others } = second;
    expect({ ...others, timings: plain.timings }).toEqual(plain);
    expect(timings.steps['halves']).toBe(
      (halves?.odd.timings.total ?? 0) + (halves?.even.timings.total ?? 0),
    );
  });

  test('have every frame once: the first one is odd', async () => {
    const [{ halves }] = await runWithHalves(scaled, 1);
    const takes = (half: Iteration | undefined): number[] =>
      [...(half?.orientations ?? [])].flatMap((orientation, d) => (orientation < 0 ? [] : [d]));
    const all = Array.from(halves?.odd.orientations ?? [], (_, d) => d);
    expect(takes(halves?.odd)).toEqual(all.filter((d) => d % 2 === 0));
    expect(takes(halves?.even)).toEqual(all.filter((d) => d % 2 === 1));
  });

  test('start from random models of their own, also where the run is given one or a fixed seed', () => {
    const given = prepareStart(input, scaled).model;
    for (const options of [scaled, { ...scaled, fixed_seed: 1 }]) {
      const { odd, even } = prepareHalves({ ...input, startModel: given }, options);
      expect(odd.model).not.toEqual(even.model);
      expect(odd.model).not.toEqual(given);
      expect(prepareHalves(input, options).odd.model).toEqual(odd.model);
    }
  });

  test('go on where they were, to the same bits', async () => {
    const [first, second] = await runWithHalves(scaled, 2);
    const stateOf = ({ number, model, scale }: Iteration) => ({
      number,
      model,
      ...(scale && { scale }),
    });
    const { odd, even } = first.halves ?? { odd: first, even: first };
    const start = prepareStart(input, scaled, { resume: stateOf(first) });
    const halves = prepareHalves(input, scaled, {
      resume: { odd: stateOf(odd), even: stateOf(even) },
    });
    for await (const again of reconstructWithHalves(start, halves, scaled, {
      backend: referenceBackend,
    })) {
      expect(again.halves?.odd.model).toEqual(second.halves?.odd.model);
      expect(again.halves?.even.model).toEqual(second.halves?.even.model);
      break;
    }
  });

  test.each([
    [{ num_modes: 2 }, '2 models'],
    [{ recon_type: '2d', num_rot: 6 }, 'planes'],
    [{ selection: 'odd_only' }, 'half of the frames already'],
  ] as const)('are refused where %j', (values, message) => {
    const prepare = (): unknown => prepareHalves(input, emcOptions(values));
    expect(prepare).toThrow(message);
    expect(prepare).toThrow(expect.toSatisfy((error) => isDamselflyError(error, 'Input')));
  });
});

import { expect, test } from 'vitest';
import type { Backend } from '../../src/backends/backend.ts';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';
import { resilientBackend } from '../../src/backends/resilient-backend.ts';
import { deviceLostError } from '../../src/errors.ts';
import { emcOptions } from '../support/emc-options.ts';
import { randomInput } from '../support/random-input.ts';
import { run } from '../support/run.ts';

const options = emcOptions({ need_scaling: 1 });

/** Every engine of it loses its device in its `lasting`-th maximise step. */
function losing(lasting: number): Backend {
  return {
    ...referenceBackend,
    async prepare(problem, engineOptions) {
      const engine = await referenceBackend.prepare(problem, engineOptions);
      const maximise = engine.maximise.bind(engine);
      let calls = 0;
      return Object.assign(engine, {
        maximise: (...values: Parameters<typeof maximise>) => {
          calls++;
          return calls < lasting
            ? maximise(...values)
            : Promise.reject(
                deviceLostError({ backend: 'webgpu', operation: 'merging', reason: 'unplugged' }),
              );
        },
      });
    },
  };
}

test('a run goes on where a device was lost, with the same results', async () => {
  const expected = await run(randomInput(), options, 5, { backend: referenceBackend });
  const notices: string[] = [];
  const backend = resilientBackend(losing(3), {
    fallback: () => Promise.resolve(referenceBackend),
    onLoss: (notice) => notices.push(notice),
  });
  const found = await run(randomInput(), options, 5, { backend });
  for (const [index, { model, metrics, scale }] of expected.entries()) {
    expect(found[index].metrics).toEqual(metrics);
    expect(found[index].model).toEqual(model);
    expect(found[index].scale).toEqual(scale);
  }
  expect(notices).toEqual([
    expect.stringContaining(
      'lost its device in merging: unplugged. The iteration is computed again',
    ),
    expect.stringContaining('with reference in the place of'),
  ]);
});

test('without anything to take over, the loss ends the run', async () => {
  await expect(run(randomInput(), options, 5, { backend: losing(2) })).rejects.toMatchObject({
    tag: 'DeviceLost',
  });
});

import { sampled } from '@damselfly/remote/http';
import { expect, it } from '@jest/globals';
import { MOST_SAMPLED, OrientationLoader } from '../orientation-loader.ts';

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A source of so many frames, which have the numbers of the iteration and of themselves; counts what it sends. */
function sourceOf(frames: number) {
  const sent: number[] = [];
  return {
    sent,
    frames: (
      _id: string,
      iteration: number,
      _column: string,
      { most = Infinity }: { readonly most?: number } = {},
    ): Promise<Int32Array> => {
      const all = Int32Array.from({ length: frames }, (_, frame) => iteration * frames + frame);
      const values = sampled(all, most);
      sent.push(values.length);
      return Promise.resolve(values);
    },
  };
}

async function bring(frames: number, iterations: number, whole: number | undefined) {
  const source = sourceOf(frames);
  const loader = new OrientationLoader(source, 'a');
  const outputs = Array.from({ length: iterations }, (_, i) => i + 1);
  loader.want({ outputs, whole, frames });
  for (let turn = 0; turn < 3 * iterations; turn++) {
    await rest();
  }
  return { loader, sent: source.sent };
}

it('brings a sample of a large file, and all frames of one iteration where they are asked for', async () => {
  const frames = 100_000;
  const { loader, sent } = await bring(frames, 20, 20);
  expect(loader.values.size).toBe(20);
  expect([...loader.values.values()].every(({ length }) => length <= MOST_SAMPLED)).toBe(true);
  expect(loader.values.get(3)?.[7]).toBe(3 * frames + 7 * (frames / MOST_SAMPLED));
  expect(loader.of(20)).toHaveLength(frames);
  expect(loader.of(19)).toBeUndefined();
  expect(sent.filter((length) => length === frames)).toHaveLength(1);
  loader.dispose();
});

it('forgets all frames of iterations that are no longer looked at', async () => {
  const { loader } = await bring(MOST_SAMPLED + 1, 8, 1);
  for (let whole = 2; whole <= 8; whole++) {
    loader.want({ outputs: [1, 2, 3, 4, 5, 6, 7, 8], whole, frames: MOST_SAMPLED + 1 });
    await rest();
  }
  const kept = [1, 2, 3, 4, 5, 6, 7, 8].filter((iteration) => loader.of(iteration) !== undefined);
  expect(kept).toEqual([5, 6, 7, 8]);
  expect(loader.values.size).toBe(8);
  loader.dispose();
});

it('asks once for what is small: the sample is all', async () => {
  const { loader, sent } = await bring(600, 4, 4);
  expect(sent).toEqual([600, 600, 600, 600]);
  expect(loader.of(2)).toBe(loader.values.get(2));
  loader.dispose();
});

it('counts the iterations that could not be read, until they are asked for again', async () => {
  const source = sourceOf(10);
  let isBroken = true;
  const loader = new OrientationLoader(
    {
      frames: (id, iteration, column, options) =>
        iteration === 2 && isBroken
          ? Promise.reject(new Error('damaged'))
          : source.frames(id, iteration, column, options),
    },
    'a',
  );
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 9; turn++) {
      await rest();
    }
  };
  loader.want({ outputs: [1, 2, 3], whole: undefined, frames: 10 });
  await settled();
  expect([[...loader.values.keys()].sort(), [...loader.failed.keys()]]).toEqual([[1, 3], [2]]);
  isBroken = false;
  loader.retry();
  await settled();
  expect([loader.values.size, loader.failed.size]).toEqual([3, 0]);
  loader.dispose();
});

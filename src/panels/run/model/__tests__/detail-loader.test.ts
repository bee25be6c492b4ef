import { expect, test } from '@jest/globals';
import type { RunDetail, RunSummary } from '@damselfly/remote/http';
import { FakeSource } from '../../__tests__/fake-source.ts';
import { DetailLoader } from '../detail-loader.ts';

interface Asked {
  readonly signal: AbortSignal;
  readonly answer: (detail: RunDetail) => void;
}

/** A loader whose requests the test answers. */
async function held(): Promise<{
  loader: DetailLoader;
  asked: Asked[];
  at: (iteration: number) => RunSummary;
  detail: RunDetail;
}> {
  const source = new FakeSource();
  const asked: Asked[] = [];
  const loader = new DetailLoader(
    (signal) => new Promise((answer) => void asked.push({ signal, answer })),
  );
  const detail = await source.detail();
  return { loader, asked, at: (iteration) => ({ ...source.runs[0], iteration }), detail };
}

const settled = (): Promise<void> => new Promise((rest) => setTimeout(rest));

test('iterations that come faster than answers do not put the answers off', async () => {
  const { loader, asked, at, detail } = await held();
  loader.follow(at(1));
  loader.follow(at(2));
  loader.follow(at(3));
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([false]);
  asked[0].answer({ ...detail, iteration: 1 });
  await settled();
  expect(loader.detail?.iteration).toBe(1);
  expect(asked).toHaveLength(2);
  asked[1].answer({ ...detail, iteration: 3 });
  await settled();
  expect(loader.detail?.iteration).toBe(3);
  expect(asked).toHaveLength(2);
});

test('what is loaded again does not wait for what is on its way', async () => {
  const { loader, asked, at, detail } = await held();
  loader.follow(at(1));
  loader.reload();
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  asked[1].answer({ ...detail, iteration: 2 });
  await settled();
  asked[0].answer({ ...detail, iteration: 1 });
  await settled();
  expect(loader.detail?.iteration).toBe(2);
});

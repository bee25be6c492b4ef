import { expect, it } from '@jest/globals';
import { fakeVolume } from '../../__tests__/fake-volume.ts';
import { CompanionLoader } from '../companion-loader.ts';

interface Request {
  readonly name: string;
  readonly signal: AbortSignal;
  answer(): Promise<void>;
  fail(): Promise<void>;
}

/** A loader whose requests wait until the test answers them. */
function waitingLoader(): { loader: CompanionLoader; requests: Request[] } {
  const requests: Request[] = [];
  const loader = new CompanionLoader(
    ({ iteration, mode }, signal) =>
      new Promise((resolve, reject) => {
        requests.push({
          name: `${iteration} ${mode}`,
          signal,
          answer: () => {
            resolve(fakeVolume(iteration));
            return rest();
          },
          fail: () => {
            reject(new Error('not there'));
            return rest();
          },
        });
      }),
  );
  return { loader, requests };
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const iterationsOf = ({ current }: CompanionLoader): number[] =>
  current.map(({ header }) => header.iteration);

it('brings one after the other, and shows them when all are there', async () => {
  const { loader, requests } = waitingLoader();
  loader.show([
    { iteration: 3, mode: 0 },
    { iteration: 3, mode: 1 },
  ]);
  expect(requests).toHaveLength(1);
  await requests[0].answer();
  expect(loader.current).toHaveLength(0);
  await requests[1].answer();
  expect(requests.map(({ name }) => name)).toEqual(['3 0', '3 1']);
  expect(iterationsOf(loader)).toEqual([3, 3]);
});

it('keeps what was shown until the next is there, and ends what nobody wants any more', async () => {
  const { loader, requests } = waitingLoader();
  loader.show([{ iteration: 1, mode: 0 }]);
  await requests[0].answer();
  loader.show([{ iteration: 2, mode: 0 }]);
  expect(iterationsOf(loader)).toEqual([1]);
  loader.show([{ iteration: 3, mode: 0 }]);
  expect(requests[1].signal.aborted).toBe(true);
  await requests[1].answer();
  expect(iterationsOf(loader)).toEqual([1]);
  await requests[2].answer();
  expect(iterationsOf(loader)).toEqual([3]);
});

it('asks only for what it has not', async () => {
  const { loader, requests } = waitingLoader();
  loader.show([{ iteration: 1, mode: 0 }]);
  await requests[0].answer();
  loader.show([
    { iteration: 1, mode: 0 },
    { iteration: 1, mode: 2 },
  ]);
  await rest();
  expect(requests.map(({ name }) => name)).toEqual(['1 0', '1 2']);
});

it('tells what has failed, and tries it again when asked to', async () => {
  const { loader, requests } = waitingLoader();
  const places = [{ iteration: 1, mode: 0 }];
  loader.show(places);
  await requests[0].fail();
  expect(loader.error).toEqual(new Error('not there'));
  loader.show(places);
  expect(requests).toHaveLength(1);
  loader.retry();
  loader.show(places);
  await requests[1].answer();
  expect([loader.error, iterationsOf(loader)]).toEqual([undefined, [1]]);
  loader.dispose();
  expect(loader.current).toHaveLength(0);
});

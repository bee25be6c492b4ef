import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PreparedData } from '../prepared-data.ts';

/** Says nothing by itself; one that is broken fails when it is spoken to. */
class QuietWorker extends EventTarget {
  static started = 0;
  static isBroken = false;

  constructor() {
    super();
    QuietWorker.started += 1;
  }

  postMessage(): void {
    if (QuietWorker.isBroken) {
      queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no room' })));
    }
  }

  readonly terminate = (): void => undefined;
}

type Finish = (made: string) => void;

const { Worker } = globalThis;
const waiting: [how: string, data: string, finish: Finish][] = [];
let told = 0;
let prepared: PreparedData<string, string>;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  Reflect.set(globalThis, 'Worker', QuietWorker);
  QuietWorker.started = 0;
  QuietWorker.isBroken = false;
  waiting.length = 0;
  told = 0;
  prepared = new PreparedData({
    make: (calls, data, how) => {
      if (QuietWorker.isBroken) {
        // A worker that breaks down never answers.
        void Promise.resolve(calls.planes).catch(() => undefined);
      }
      return new Promise((finish) => waiting.push([how, data, finish]));
    },
    changed: () => {
      told += 1;
    },
  });
});

afterEach(() => {
  prepared.dispose();
  Reflect.set(globalThis, 'Worker', Worker);
});

test('shows data as they are at once, and starts no worker for that', () => {
  prepared.want('a', undefined);
  expect(prepared.data).toBe('a');
  expect([told, QuietWorker.started]).toEqual([1, 0]);
});

test('shows what was there until what is wished for is made, and makes the last wish alone', async () => {
  prepared.want('a', undefined);
  prepared.want('a', 'x');
  prepared.want('b', 'x');
  prepared.want('b', 'y');
  prepared.want('b', 'y');
  expect(prepared.data).toBe('a');
  waiting[0][2]('a by x');
  await settled();
  expect(prepared.data).toBe('a by x');
  expect(waiting.map(([how, data]) => [how, data])).toEqual([
    ['x', 'a'],
    ['y', 'b'],
  ]);
  waiting[1][2]('b by y');
  await settled();
  expect(prepared.data).toBe('b by y');
  expect(QuietWorker.started).toBe(1);
});

test('shows the first data as they are until they are made', () => {
  prepared.want('a', 'x');
  expect([prepared.data, told]).toEqual(['a', 1]);
});

test('what is made too late does not take the place of data as they are', async () => {
  prepared.want('a', 'x');
  prepared.want('a', undefined);
  waiting[0][2]('a by x');
  await settled();
  expect(prepared.data).toBe('a');
});

test('shows the data as they are, and says so, where the worker breaks down; tries again later', async () => {
  QuietWorker.isBroken = true;
  prepared.want('a', 'x');
  await settled();
  expect([prepared.data, prepared.hasFailed]).toEqual(['a', true]);
  QuietWorker.isBroken = false;
  prepared.want('a', 'y');
  waiting[1][2]('a by y');
  await settled();
  expect([prepared.data, prepared.hasFailed]).toEqual(['a by y', false]);
  expect(QuietWorker.started).toBe(2);
});

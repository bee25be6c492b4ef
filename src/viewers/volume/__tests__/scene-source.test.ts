import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import { SceneSource } from '../scene/scene-source.ts';

/** A worker that breaks down when it is asked for the first time, and never says a word. */
class BrokenWorker extends EventTarget {
  postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no room' })));
  }

  readonly terminate = (): void => undefined;
}

const { Worker } = globalThis;
beforeEach(() => {
  Reflect.set(globalThis, 'Worker', BrokenWorker);
});
afterEach(() => {
  Reflect.set(globalThis, 'Worker', Worker);
});

test('a worker that breaks down is told of at every wish, and keeps none waiting', async () => {
  let told: (() => void) | undefined;
  const failures: unknown[] = [];
  const source = new SceneSource(
    () => undefined,
    (cause) => {
      failures.push(cause);
      told?.();
    },
  );
  const data = volumeFixture(new Float64Array(8).fill(1), 'linear');
  for (const level of [1, 2]) {
    const next = new Promise<void>((resolve) => (told = resolve));
    source.find({
      data,
      filters: {
        centrosymmetric: false,
        radialMinimum: false,
        normalised: false,
        part: 'coloured',
        signs: 'both',
        minus: undefined,
      },
      planFor: () => ({ level: 1, meshes: [level], texels: undefined, dust: undefined }),
      askedAt: 0,
    });
    await next;
  }
  source.dispose();
  expect(failures).toEqual([new Error('no room'), new Error('no room')]);
});

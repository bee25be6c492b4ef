import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { volumeFixture } from '../../__tests__/volume-fixture.ts';
import type { VolumeData } from '../../volume-data.ts';
import { SceneSource, type SceneWish, type SceneWork } from '../scene/scene-source.ts';

/** A worker that breaks down when it is asked for the first time, and never says a word. */
class BrokenWorker extends EventTarget {
  postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no room' })));
  }

  readonly terminate = (): void => undefined;
}

/** A worker that answers every call with nothing. */
class IdleWorker extends EventTarget {
  postMessage({ id }: { readonly id: string }): void {
    const data = { id, type: 'RAW', value: undefined };
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  readonly terminate = (): void => undefined;
}

function wishOf(data: VolumeData, level: number): SceneWish {
  return {
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
  };
}

const cube = (): VolumeData => volumeFixture(new Float64Array(8).fill(1), 'linear');

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
  const data = cube();
  for (const level of [1, 2]) {
    const next = new Promise<void>((resolve) => (told = resolve));
    source.find(wishOf(data, level));
    await next;
  }
  source.dispose();
  expect(failures).toEqual([new Error('no room'), new Error('no room')]);
});

test('lets a picture be seen before the next volume is made, and does not rest meanwhile', async () => {
  Reflect.set(globalThis, 'Worker', IdleWorker);
  const told: SceneWork[] = [];
  await new Promise<void>((resolve, reject) => {
    const source = new SceneSource(
      () => undefined,
      reject,
      (work) => {
        told.push(work);
        if (work === 'none') {
          source.dispose();
          resolve();
        }
      },
    );
    source.find(wishOf(cube(), 1));
    source.find(wishOf(cube(), 1));
  });
  expect(told).toEqual(['making', 'showing', 'making', 'none']);
});

test('says nothing when it is disposed', async () => {
  Reflect.set(globalThis, 'Worker', IdleWorker);
  const told: SceneWork[] = [];
  const source: SceneSource = new SceneSource(
    () => undefined,
    () => undefined,
    (work) => {
      told.push(work);
      if (work === 'showing') {
        source.dispose();
      }
    },
  );
  source.find(wishOf(cube(), 1));
  source.find(wishOf(cube(), 1));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toEqual(['making', 'showing']);
});

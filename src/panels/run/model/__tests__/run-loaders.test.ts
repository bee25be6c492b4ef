import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FakeSource } from '../../__tests__/fake-source.ts';
import { fakeVolume } from '../../__tests__/fake-volume.ts';
import type { VolumeBytes, VolumeOptions } from '../../../../services/runs/run-source.ts';
import { RunLoaders } from '../run-loaders.ts';
import { readViewState, type RunViewState } from '../view-state.ts';

/** Its volumes come when the test lets them. */
class SlowSource extends FakeSource {
  readonly brought: string[] = [];
  readonly #held = new Map<string, () => void>();

  override volume(_: string, iteration: number, { level }: VolumeOptions): Promise<VolumeBytes> {
    const name = `${iteration} ${level}`;
    this.brought.push(name);
    return new Promise((resolve) => {
      this.#held.set(name, () => {
        resolve(fakeVolume(iteration, level));
      });
    });
  }

  async give(name: string): Promise<void> {
    this.#held.get(name)?.();
    await new Promise((rest) => setTimeout(rest));
  }
}

let source: SlowSource;
let loaders: RunLoaders;

beforeEach(() => {
  source = new SlowSource();
  loaders = new RunLoaders(source, 'a');
});

afterEach(() => {
  loaders.dispose();
});

/** The latest is followed, less the one before it. */
function follow(iteration: number): void {
  const start = readViewState(undefined);
  const view: RunViewState = { ...start, model: { ...start.model, together: 'difference' } };
  const outputs = Array.from({ length: iteration + 1 }, (_, number) => number);
  loaders.bring({ view, shown: iteration, mode: 0, outputs, detail: undefined });
}

const together = (): string =>
  `${loaders.volume.current?.header.iteration} less ` +
  loaders.companions.current.map(({ header }) => header.iteration).join();

test('while the whole of an iteration is waited for, it stands beside the one before it', async () => {
  follow(3);
  await source.give('3 preview');
  follow(5);
  await source.give('2 full');
  expect(together()).toBe('3 less 2');
  expect(source.brought).not.toContain('4 full');
  await source.give('3 full');
  expect(source.brought).not.toContain('4 full');
  await source.give('5 preview');
  await source.give('4 full');
  expect(together()).toBe('5 less 4');
});

test('a panel that was hidden asks for nothing more', async () => {
  follow(3);
  await source.give('3 preview');
  follow(4);
  loaders.hide();
  const { length } = source.brought;
  await source.give('3 full');
  expect(source.brought).toHaveLength(length);
  follow(4);
  expect(source.brought.at(-1)).toBe('4 preview');
});

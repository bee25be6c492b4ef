import { afterEach, expect, test } from '@jest/globals';
import type { VolumeLevel } from '@damselfly/remote/http';
import { nullTranslator } from '@jupyterlab/translation';
import type { VolumeBytes, VolumeOptions } from '../../../../services/runs/run-source.ts';
import type { VolumeData } from '../../../../viewers/volume-data.ts';
import { openFrames } from '../../__tests__/fake-frames.ts';
import { FakeSource } from '../../__tests__/fake-source.ts';
import { fakeVolume } from '../../__tests__/fake-volume.ts';
import type { ModelViewer } from '../../run-viewers.ts';
import { IterationMovie } from '../iteration-movie.ts';
import { RunModel } from '../run-model.ts';
import { readViewState } from '../view-state.ts';
import { volumeData } from '../volume-data.ts';

const trans = nullTranslator.load('test');

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A source that answers when the test says so. */
class SlowSource extends FakeSource {
  readonly waiting: {
    readonly iteration: number;
    readonly level: VolumeLevel;
    answer(): Promise<void>;
    fail(error: Error): Promise<void>;
  }[] = [];

  override volume(_: string, iteration: number, { level }: VolumeOptions): Promise<VolumeBytes> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        iteration,
        level,
        answer: async () => {
          resolve(fakeVolume(iteration, level));
          await rest();
        },
        fail: async (error) => {
          reject(error);
          await rest();
        },
      });
    });
  }

  /** Answers all that is asked for. */
  async answerAll(): Promise<void> {
    await rest();
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      await next.answer();
    }
  }
}

interface Recorded {
  readonly caption: string;
  readonly isShown: boolean;
}

/** Takes down what a recorder would draw, which needs a browser. */
function takingDown(model: RunModel): { viewer: ModelViewer; recorded: Recorded[] } {
  const recorded: Recorded[] = [];
  const shown = (): VolumeData | undefined =>
    model.volume.current && volumeData(model.volume.current, undefined, trans);
  const viewer: ModelViewer = {
    companions: undefined,
    point: () => undefined,
    hasPicture: false,
    screenshot: () => Promise.resolve(new Blob()),
    exports: {
      series: async (bring, { frames, report, signal }) => {
        for (let index = 0; index < frames; index++) {
          signal?.throwIfAborted();
          const { caption, isOf } = await bring(index);
          const data = shown();
          recorded.push({ caption, isShown: data !== undefined && isOf(data) });
          report?.(index + 1);
        }
        return new Blob(['movie'], { type: 'video/webm' });
      },
    },
  };
  return { viewer, recorded };
}

let model: RunModel;
let movie: IterationMovie;

async function open(source: FakeSource, view: unknown = {}): Promise<Recorded[]> {
  model = new RunModel({ source, id: 'a', view: readViewState(view), openFrames });
  movie = new IterationMovie(model, trans);
  const { viewer, recorded } = takingDown(model);
  movie.viewer = viewer;
  model.setVisible(true);
  await rest();
  return recorded;
}

afterEach(() => {
  movie.dispose();
  model.dispose();
});

test('all iterations in order, then the run is followed again', async () => {
  const recorded = await open(new FakeSource());
  const told: unknown[] = [];
  movie.changed.connect(() => told.push(movie.progress && [movie.progress.done, model.shown]));
  expect((await movie.record({})).type).toBe('video/webm');
  expect(recorded).toEqual([
    { caption: 'Start model', isShown: true },
    { caption: 'Iteration 1', isShown: true },
    { caption: 'Iteration 2', isShown: true },
  ]);
  expect(told.slice(-4)).toEqual([[1, 0], [2, 1], [3, 2], undefined]);
  expect(model.view.iteration).toBe('latest');
});

test('each picture waits for the whole volume, not for its preview', async () => {
  const source = new SlowSource();
  const recorded = await open(source, { iteration: 1 });
  await source.answerAll();
  const made = movie.record({ from: 2 });
  await rest();
  const [preview] = source.waiting.splice(0);
  expect([preview.iteration, preview.level]).toEqual([2, 'preview']);
  await preview.answer();
  expect(recorded).toEqual([]);
  const [whole] = source.waiting.splice(0);
  expect([whole.iteration, whole.level]).toEqual([2, 'full']);
  await whole.answer();
  await made;
  expect(recorded).toEqual([{ caption: 'Iteration 2', isShown: true }]);
  expect(model.view.iteration).toBe(1);
});

test('previews go on without the whole, and say so', async () => {
  const source = new SlowSource();
  const recorded = await open(source, { iteration: 0 });
  await source.answerAll();
  const made = movie.record({ from: 1, level: 'preview' });
  await rest();
  for (const iteration of [1, 2]) {
    const asked = source.waiting.find(
      (request) => request.iteration === iteration && request.level === 'preview',
    );
    await asked?.answer();
  }
  await made;
  expect(recorded).toEqual([
    { caption: 'Iteration 1 · preview', isShown: true },
    { caption: 'Iteration 2 · preview', isShown: true },
  ]);
  expect(model.view.iteration).toBe(0);
});

test('cancelled while a volume is on its way, the panel shows what it showed', async () => {
  const source = new SlowSource();
  await open(source);
  await source.answerAll();
  const made = movie.record({ to: 0 });
  await rest();
  expect(model.view.iteration).toBe(0);
  movie.cancel();
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  expect(model.view.iteration).toBe('latest');
  expect(movie.progress).toBeUndefined();
});

test('an iteration that the user chooses meanwhile ends it, and is shown', async () => {
  const source = new SlowSource();
  await open(source);
  await source.answerAll();
  const made = movie.record({ to: 0 });
  await rest();
  model.setView({ iteration: 1 });
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  expect(model.view.iteration).toBe(1);
});

test('a volume that does not come is told, and the panel shows what it showed', async () => {
  const source = new SlowSource();
  await open(source);
  await source.answerAll();
  const made = movie.record({ to: 0 });
  await rest();
  const refused = expect(made).rejects.toThrow('The disk is gone.');
  await source.waiting[0].fail(new Error('The disk is gone.'));
  await refused;
  expect(model.view.iteration).toBe('latest');
});

test('a panel that is just opening is waited for', async () => {
  const recorded = await open(new FakeSource());
  const { viewer } = takingDown(model);
  movie.viewer = undefined;
  const made = movie.record({ from: 2 });
  await rest();
  expect(movie.progress).toMatchObject({ total: undefined });
  await expect(movie.record({})).rejects.toThrow('is being recorded');
  movie.viewer = viewer;
  expect((await made).size).toBeGreaterThan(0);
  expect(recorded).toEqual([]);
});

test('nothing to record is said: no such iterations, or classes', async () => {
  const source = new FakeSource();
  await open(source);
  await expect(movie.record({ from: 3 })).rejects.toThrow('No iteration of this run');
  source.modes = { kind: 'planes' };
  source.tell({ iterations: 4 });
  await rest();
  await expect(movie.record({})).rejects.toThrow('A run of classes');
});

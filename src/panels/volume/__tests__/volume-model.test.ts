import { describe, expect, test } from '@jest/globals';
import type { WantedVolume } from '@damselfly/compute/io/format.ts';
import { volumeFixture } from '../../../viewers/__tests__/volume-fixture.ts';
import type {
  FileContents,
  OpenedFile,
  OpenedVolume,
  ReadReport,
  ReadVolume,
} from '../data/volume-request.ts';
import type { VolumeReader } from '../data/volume-reader.ts';
import { VolumeModel } from '../model/volume-model.ts';

const density: OpenedVolume = { shape: [2, 2, 2], modes: 2, dtype: 'float32', space: 'real' };

const PHOTONS: FileContents = { kind: 'contents', holds: 'photons', datasets: [] };

/** Answers when the test wants it. */
class WaitingReader implements VolumeReader {
  readonly asked: string[] = [];
  answer: (() => void)[] = [];
  #end: (reason: Error) => void = () => undefined;
  isCancelled = false;
  /** Of every volume. */
  notMeasured = 0;

  open(path: string, _: unknown, wanted?: WantedVolume): Promise<OpenedFile> {
    const which = typeof wanted === 'object' ? wanted.dataset : wanted;
    this.asked.push(which === 'likeliest' ? path : `${path} ${which}`);
    if (path.endsWith('photons.h5')) {
      return Promise.resolve(PHOTONS);
    }
    return path.endsWith('.txt')
      ? Promise.reject(new Error('no volume'))
      : Promise.resolve(density);
  }

  volume(mode: number, scale: ReadVolume['scale'], report: ReadReport): Promise<ReadVolume> {
    this.asked.push(`${mode} ${scale}`);
    report(0.5);
    return new Promise((resolve, reject) => {
      this.#end = reject;
      this.answer.push(() => {
        const { notMeasured } = this;
        const volume = volumeFixture([mode, 1, 2, 3, 4, 5, 6, 7], scale);
        resolve({ ...volume, ...(notMeasured > 0 && { notMeasured }) });
      });
    });
  }

  mrc(): Promise<Blob> {
    return Promise.resolve(new Blob());
  }

  cxi(): Promise<Blob> {
    return Promise.resolve(new Blob());
  }

  cancel(): void {
    this.isCancelled = true;
    this.#end(new DOMException('Cancelled.', 'AbortError'));
  }

  dispose(): void {
    this.answer = [];
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

interface Opened {
  readonly model: VolumeModel;
  readonly reader: WaitingReader;
  /** Of what is shown together with it. */
  readonly others: readonly WaitingReader[];
}

function modelOf(path: string): Opened {
  const reader = new WaitingReader();
  const others: WaitingReader[] = [];
  let isFirst = true;
  const createReader = (): WaitingReader => {
    if (isFirst) {
      isFirst = false;
      return reader;
    }
    const other = new WaitingReader();
    others.push(other);
    return other;
  };
  const locate = () => Promise.resolve({ kind: 'refused' as const, reason: 'unused' });
  return { model: new VolumeModel(createReader, locate, { path }), reader, others };
}

describe('VolumeModel', () => {
  test('reads the first volume, and says how far it is', async () => {
    const { model, reader } = modelOf('/a/map.mrc');
    expect(model.activity).toEqual({ kind: 'read', part: 0 });
    await settle();
    expect(model.activity).toEqual({ kind: 'read', part: 0.5 });
    reader.answer[0]();
    await settle();
    expect(model.activity).toBeUndefined();
    expect(model.data).toMatchObject({ shape: [2, 2, 2], space: 'real' });
    expect(model.view).toMatchObject({ scale: 'linear', inspector: true });
  });

  test('shows the mode that was asked for last, whichever comes first', async () => {
    const { model, reader } = modelOf('/a/map.mrc');
    await settle();
    model.setMode(1);
    reader.answer[1]();
    await settle();
    reader.answer[0]();
    await settle();
    expect(model.data?.minimum).toBe(1);
    expect(model.args).toMatchObject({ path: '/a/map.mrc', mode: 1 });
  });

  test('shows another dataset as what it is, at levels of its own, and keeps it', async () => {
    const { model, reader } = modelOf('/a/several.h5');
    await settle();
    reader.answer[0]();
    await settle();
    model.setSpace('reciprocal');
    model.setView({ ...model.view, level: 600, range: { low: 1, high: 600 }, slices: true });
    model.showDataset('start/true_density');
    await settle();
    expect(reader.asked.slice(-2)).toEqual(['/a/several.h5 start/true_density', '0 linear']);
    expect(model.view).toMatchObject({ level: 'auto', scale: 'linear', slices: true });
    expect(model.args).toMatchObject({ path: '/a/several.h5', dataset: 'start/true_density' });
    model.show('/a/map.mrc');
    expect(model.args.dataset).toBeUndefined();
  });

  test('says what a file holds that is no volume', async () => {
    const { model } = modelOf('/a/photons.h5');
    await settle();
    expect(model.contents).toEqual(PHOTONS);
    expect(model.activity).toBeUndefined();
    expect(model.problem).toBeUndefined();
    model.show('/a/map.mrc');
    expect(model.contents).toBeUndefined();
  });

  test('compares with volumes only', async () => {
    const { model, reader } = modelOf('/a/map.mrc');
    await settle();
    reader.answer[0]();
    await settle();
    model.compareWith('/a/photons.h5');
    await settle();
    expect(model.problem).toBe('/a/photons.h5 should be a volume file, but is one of photons.');
  });

  test('reads anew in logarithmic steps what is an intensity', async () => {
    const { model, reader } = modelOf('/a/map.mrc');
    await settle();
    model.setSpace('reciprocal');
    await settle();
    expect(reader.asked.at(-1)).toBe('0 log');
    expect(model.view.scale).toBe('log');
  });

  test('colours what is an intensity logarithmically, also after it was turned, unless told otherwise', () => {
    const { model } = modelOf('/a/map.mrc');
    model.setView({ ...model.view, projection: 'orthographic' });
    model.setSpace('reciprocal');
    expect(model.view).toMatchObject({ scale: 'log', projection: 'orthographic' });
    model.setView({ ...model.view, scale: 'gamma' });
    model.setSpace('real');
    expect(model.view.scale).toBe('gamma');
  });

  test('says why a file is none, and shows another that is dropped', async () => {
    const { model, reader } = modelOf('/a/notes.txt');
    await settle();
    expect(model.problem).toBe('no volume');
    expect(model.activity).toBeUndefined();
    model.show('/a/map.mrc');
    await settle();
    reader.answer[0]();
    await settle();
    expect(model.problem).toBeUndefined();
    expect(model.data).toBeDefined();
  });

  test('shows no error where the user cancels, and reads again', async () => {
    const { model, reader } = modelOf('/a/map.mrc');
    await settle();
    model.cancel();
    await settle();
    expect(model.activity).toBeUndefined();
    expect(model.problem).toBeUndefined();
    expect(model.isCancelled).toBe(true);
    model.readAgain();
    expect(model.isCancelled).toBe(false);
    reader.answer[1]();
    await settle();
    expect(model.data).toBeDefined();
  });

  test('cancels what takes a while', async () => {
    const { model, reader } = modelOf('/a/map.mrc');
    await settle();
    const movie = model.movie(
      (report, signal) =>
        new Promise((_, reject) => {
          report(0.1);
          signal.addEventListener('abort', () => {
            reject(new DOMException('Cancelled.', 'AbortError'));
          });
        }),
    );
    expect(model.activity).toEqual({ kind: 'movie', part: 0.1 });
    model.cancel();
    await expect(movie).rejects.toThrow('Cancelled.');
    expect(reader.isCancelled).toBe(true);
    expect(model.activity).toBeUndefined();
  });

  test('is shown together with another file, which is named', async () => {
    const { model, reader, others } = modelOf('/a/map.mrc');
    await settle();
    reader.answer[0]();
    await settle();
    model.compareWith('/b/other.mrc');
    expect(model.view.together).toBe('swipe');
    expect(model.args).toMatchObject({ other: '/b/other.mrc', companions: 'other' });
    await settle();
    expect(model.companions.volumes).toHaveLength(0);
    expect(model.activity).toEqual({ kind: 'companions' });
    others[0].answer[0]();
    await settle();
    expect(model.activity).toBeUndefined();
    expect(others[0].asked).toEqual(['/b/other.mrc', '0 linear']);
    expect(model.companions).toMatchObject({
      volumes: [{ name: 'other.mrc' }],
      name: 'map.mrc',
      before: 0,
      sharesLevels: true,
    });
    model.showTogether('alone', 'other');
    expect(model.companions.volumes).toHaveLength(0);
  });

  test('stays alone where the reading of another is cancelled, and without a support', async () => {
    const { model, reader } = modelOf('/a/map.mrc');
    await settle();
    reader.answer[0]();
    await settle();
    model.compareWith('/b/other.mrc');
    model.outlineSupport('/b/mask.mrc');
    await settle();
    model.cancel();
    expect(model.view.together).toBe('alone');
    expect(model.activity).toEqual({ kind: 'support' });
    model.cancel();
    expect(model.args.support).toBeUndefined();
    expect(model.activity).toBeUndefined();
    expect(reader.isCancelled).toBe(false);
  });

  test('is shown among its other modes', async () => {
    const { model, reader, others } = modelOf('/a/map.mrc');
    await settle();
    reader.answer[0]();
    await settle();
    model.setMode(1);
    await settle();
    reader.answer[1]();
    await settle();
    model.showTogether('tiles', 'modes');
    await settle();
    others[0].answer[0]();
    await settle();
    expect(others[0].asked).toEqual(['/a/map.mrc', '0 linear']);
    expect(model.companions).toMatchObject({
      volumes: [{ name: 'map.mrc 0' }],
      name: 'map.mrc 1',
      before: 1,
    });
  });

  test('says nothing of one file when another is opened', async () => {
    const { model, reader } = modelOf('/a/holed.mrc');
    reader.notMeasured = 5;
    await settle();
    reader.answer[0]();
    await settle();
    model.outlineSupport('/a/notes.txt');
    await settle();
    expect(model.notMeasured).toBe(5);
    expect(model.problem).toBe('no volume');
    model.show('/a/photons.h5');
    expect(model.notMeasured).toBe(0);
    expect(model.problem).toBeUndefined();
    expect(model.data).toBeUndefined();
    await settle();
    expect(model.contents).toEqual(PHOTONS);
    expect(model.problem).toBeUndefined();
    model.show('/a/holed.mrc');
    await settle();
    model.show('/a/text.txt');
    await settle();
    expect(model.opened).toBeUndefined();
    expect(model.notMeasured).toBe(0);
    expect(model.data).toBeUndefined();
  });

  test('has the outline of a support, until it is taken away', async () => {
    const { model, reader, others } = modelOf('/a/map.mrc');
    await settle();
    reader.answer[0]();
    await settle();
    model.outlineSupport('/a/mask.mrc');
    await settle();
    others[0].answer[0]();
    await settle();
    expect(others[0].asked[0]).toBe('/a/mask.mrc mask');
    expect(model.support).toMatchObject({ shape: [2, 2, 2], space: 'real' });
    model.outlineSupport(undefined);
    expect(model.support).toBeUndefined();
    expect('support' in model.args).toBe(false);
    model.outlineSupport('/a/notes.txt');
    await settle();
    expect(model.problem).toBe('no volume');
  });
});

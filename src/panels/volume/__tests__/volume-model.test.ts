import { describe, expect, test } from '@jest/globals';
import { PHOTONS, modelOf, settle } from './waiting-reader.ts';

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
});

import { describe, expect, test } from '@jest/globals';
import { modelOf, settle } from './waiting-reader.ts';

describe('what a VolumeModel shows beside its volume', () => {
  test('compares with volumes only', async () => {
    const { model, reader } = modelOf('/a/map.mrc');
    await settle();
    reader.answer[0]();
    await settle();
    model.compareWith('/a/photons.h5');
    await settle();
    expect(model.problem).toBe('/a/photons.h5 should be a volume file, but is one of photons.');
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

import type { RunDetail } from '@damselfly/remote/http';
import { describe, expect, it } from '@jest/globals';
import { nullTranslator } from '@jupyterlab/translation';
import { allOptions, parameters } from '../parameters.ts';

const trans = nullTranslator.load('test');

const RUN: RunDetail = {
  id: 'a',
  name: 'a',
  program: 'damselfly',
  state: 'done',
  folder: '/a',
  iteration: 1,
  iterations: 15,
  updated: '2026-11-21T10:00:00Z',
  actions: [],
  options: { num_div: [6, 4], need_scaling: true, beta: 'auto', alpha: 0.5 },
  facts: {
    frames: 3000,
    usedFrames: 2950,
    meanCount: 8968.12,
    rotations: 10860,
    size: 213,
    voxel: 0.00275,
    seed: 1,
  },
  rows: [
    {
      number: 1,
      seconds: 1,
      rmsChange: 1,
      information: 1,
      logLikelihood: -1,
      beta: 0.0665,
      rotationCount: 10860,
    },
  ],
  outputs: [0, 1],
  inputs: [],
  versions: {},
  history: [],
};

const inWords = (run: RunDetail): Record<string, string> =>
  Object.fromEntries(
    parameters(run, trans).map(({ name, value }) => [name, value.replaceAll('\u202f', ' ')]),
  );

describe('parameters in words', () => {
  it('say with units what the run computes with', () => {
    expect(inWords(RUN)).toEqual({
      Rotations: 'num_div 6 4 · 10 860',
      Frames: '2 950 of 3 000 · 8 968 photons each',
      Model: '213³ voxels · 0.00275 nm⁻¹ each',
      Symmetry: 'none · Friedel averaged',
      'Start model': 'random · seed 1',
      Scaling: 'per frame',
      β: '0.0665 · automatic',
      'α (share of the old model)': '0.50',
      Iterations: '15',
    });
  });

  it('do not claim defaults where the options are unknown', () => {
    const run: RunDetail = {
      ...RUN,
      program: 'dragonfly',
      options: {},
      facts: { rotations: 3240 },
    };
    expect(Object.keys(inWords(run))).toEqual(['Rotations', 'β', 'Iterations']);
  });

  it('say on what it was computed, how fast, and in how much memory', () => {
    const run: RunDetail = {
      ...RUN,
      engine: { id: 'local', backend: 'webgpu', device: 'a GPU', workers: 2 },
      secondsPerIteration: 2.5,
      facts: { ...RUN.facts, memory: 1.5e9 },
    };
    expect(inWords(run)).toMatchObject({
      'Computed by': 'WebGPU · a GPU',
      Rate: '24 iterations per minute',
      Memory: '1.5 GB at most',
    });
  });

  it('name the file of a start model', () => {
    const run = { ...RUN, options: { start_model_file: '/data/start.h5' } };
    expect(inWords(run)['Start model']).toBe('start.h5');
  });

  it('say of classes what plays a part in a plane', () => {
    const options = { recon_type: '2d', num_rot: 60, num_div: 6, friedel_sym: false };
    const run: RunDetail = { ...RUN, options, facts: { kind: 'planes', rotations: 60 } };
    expect(inWords(run)).toMatchObject({ Rotations: 'num_rot 60', Symmetry: 'none' });
    const averaged = { ...run, options: { ...options, friedel_sym: true } };
    expect(inWords(averaged)['Symmetry']).toBe('Friedel averaged');
  });

  it('give the seed as the form takes it', () => {
    const ofSeed = (seed: number) => inWords({ ...RUN, facts: { seed } })['Start model'];
    expect(ofSeed(0x5eed)).toBe('random · seed 1');
    expect(ofSeed(7)).toBe('random · seed 7');
  });

  it('are all there when unfolded, in order', () => {
    expect(allOptions(RUN).map(({ name }) => name)).toEqual([
      'alpha',
      'beta',
      'need_scaling',
      'num_div',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { intensityBlocks } from '../../../src/backends/wasm/intensity-blocks.ts';
import { FIRST_KEPT_BYTES } from '../../../src/backends/wasm/kept-pairs.ts';
import { memoryNeed } from '../../../src/backends/wasm/memory-need.ts';
import { photonLists } from '../../../src/backends/wasm/photon-lists.ts';
import { screeningBlocks } from '../../../src/backends/wasm/screening/screening-blocks.ts';
import { screeningLists } from '../../../src/backends/wasm/screening/screening-lists.ts';
import { layOut } from '../../../src/backends/wasm/worker-layout.ts';
import { WorkerMemory } from '../../../src/backends/wasm/worker-memory.ts';
import { workerSetups } from '../../../src/backends/wasm/worker-setups.ts';
import { buildProblem } from '../../../src/emc/problem.ts';
import { loadConfigured } from '../../support/golden-run.ts';
import { emcPublic } from '../../support/golden-folders.ts';
import { problemOverBackground } from '../../support/background-problem.ts';
import { intensityProblem } from '../../support/intensity-problem.ts';

describe('the memory that a worker will need', () => {
  test.each([1, 3])('is what it takes, with %i workers', async (workers) => {
    const { input, options } = await loadConfigured(`${emcPublic}/config.ini`);
    const { groups } = buildProblem(input, options, { parity: false, radius: 0 });
    const [{ problem }] = groups;
    const { photons, pixels, tomograms, grid } = problem;
    const screening = screeningBlocks(problem);
    const [setup] = workerSetups(problem, { parity: false, workers }, 'plain', screening);
    const memory = new WorkerMemory(new WebAssembly.Memory({ initial: 1 }));
    const lists = {
      ...photonLists(photons, setup.blocks),
      screening: screeningLists(photons, screening),
    };
    const taken = layOut(memory, setup, lists).kept + FIRST_KEPT_BYTES;

    const need = memoryNeed(
      {
        grid,
        tomograms: [tomograms.count],
        frameCount: photons.frameCount,
        ones: photons.ones.length,
        multi: photons.multi.length,
        pixelCount: pixels.count,
        likelihoodCount: pixels.likelihoodCount,
      },
      workers,
    );
    // Only how many of the photon lists are filled up is guessed.
    expect((need.photons + need.volumes + need.rest) / taken).toBeCloseTo(1, 2);
    expect(need.volumes).toBeGreaterThanOrEqual(16 * grid.edge ** 3);
  });

  test('is what it takes for frames of intensities', () => {
    const problem = intensityProblem(
      { frames: 400, pixels: 3000, likelihoodPixels: 2500, rotations: 50, size: 15 },
      1,
    );
    const { photons, pixels, tomograms, grid } = problem;
    const [setup] = workerSetups(problem, { parity: false, workers: 1 }, 'plain');
    const memory = new WorkerMemory(new WebAssembly.Memory({ initial: 1 }));
    const lists = intensityBlocks(photons, setup.blocks);
    const need = memoryNeed(
      {
        ...{ grid, tomograms: [tomograms.count], frameCount: 400, isGaussian: true },
        ...{ ones: 0, multi: photons.multi.length },
        ...{ pixelCount: pixels.count, likelihoodCount: pixels.likelihoodCount },
      },
      1,
    );
    const taken = layOut(memory, setup, lists).kept + FIRST_KEPT_BYTES;
    expect((need.photons + need.volumes + need.rest) / taken).toBeCloseTo(1, 2);
    expect(need.photons).toBeGreaterThanOrEqual(4 * 400 * 3000);
  });

  test('is what it takes for frames over a background, which are not screened', () => {
    const problem = problemOverBackground({
      ...{ frames: 400, pixels: 3000, likelihoodPixels: 2500, rotations: 50, size: 15 },
    });
    const { photons, pixels, tomograms, grid } = problem;
    const [setup] = workerSetups(problem, { parity: false, workers: 1 }, 'plain');
    const memory = new WorkerMemory(new WebAssembly.Memory({ initial: 1 }));
    const taken = layOut(memory, setup, photonLists(photons, setup.blocks)).kept + FIRST_KEPT_BYTES;
    const need = memoryNeed(
      {
        ...{ grid, tomograms: [tomograms.count], frameCount: 400, hasBackground: true },
        ...{ ones: photons.ones.length, multi: photons.multi.length },
        ...{ pixelCount: pixels.count, likelihoodCount: pixels.likelihoodCount },
      },
      1,
    );
    expect((need.photons + need.volumes + need.rest) / taken).toBeCloseTo(1, 2);
  });
});

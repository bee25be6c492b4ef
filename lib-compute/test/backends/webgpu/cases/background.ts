import { fluenceGain } from '../../../../src/backends/background/fluence-gain.ts';
import { mostLikelyIntensity } from '../../../../src/backends/background/most-likely-intensity.ts';
import { photonsOfFrames } from '../../../../src/backends/background/photons-of-frames.ts';
import { PhotonsOfPixels } from '../../../../src/backends/background/photons-of-pixels.ts';
import { FrameTable } from '../../../../src/backends/webgpu/frame-table.ts';
import { NO_PAIR } from '../../../../src/backends/webgpu/kernels/photon-sum.ts';
import { groupsOf, groupsOfRows } from '../../../../src/backends/webgpu/kernels/rows.ts';
import { packFacts } from '../../../../src/backends/webgpu/pack-tomograms.ts';
import { interleaved } from '../../../../src/backends/webgpu/statistics/statistics.ts';
import { visitPhotons } from '../../../../src/photons/visit-photons.ts';
import { randomNumbers, randomProblem } from '../../../support/random-problem.ts';
import { errorOf, type KernelCase } from '../kernel-case.ts';
import { float32Of, toBase64 } from '../kernel-run.ts';
import { byFrame, byPixel, type Counts } from './photons-of-case.ts';

const LANES = 8;

const { photons, pixels, tomograms } = randomProblem({
  ...{ frames: 45, pixels: 130, likelihoodPixels: 110, rotations: LANES, size: 9 },
});
const { frameCount } = photons;
const random = randomNumbers(21);
const values = (length: number, value: () => number): Float64Array =>
  Float64Array.from({ length }, () => Math.fround(value()));

const fluence = values(frameCount, () => 0.5 + random());
const strength = values(frameCount, () => Math.max(0, random() - 0.1));
const perPixel = values(pixels.count, () => Math.max(0, random() - 0.1));
const references = values(pixels.count, () => 0.3 + random());
const measured = interleaved(perPixel, references);
/** Photons, some of them below zero: [pixel][tomogram]. */
const slices = Float32Array.from(
  { length: LANES * pixels.likelihoodCount },
  () => 2 * random() - 0.05,
);
const sliceOf = (lane: number): Float64Array =>
  Float64Array.from({ length: pixels.likelihoodCount }, (_, t) => slices[LANES * t + lane]);

const everyPair = Array.from({ length: LANES * frameCount }, (_, i) => ({
  frame: Math.floor(i / LANES),
  lane: i % LANES,
}));

export function likelihoodOverBackgroundCase(counts: Counts): KernelCase {
  const rows = byFrame(photons, counts, pixels.likelihoodCount);
  const table = new FrameTable(frameCount);
  table.set('gain', fluence.slice().fill(1));
  table.set('fluence', fluence);
  table.set('strength', strength);
  const columns = Array.from({ length: LANES }, (_, lane) => sliceOf(lane));
  const expected = everyPair.map(({ frame, lane }) => {
    let sum = Math.log(tomograms.weights[lane]);
    visitPhotons(photons, frame, (pixel, count) => {
      if (pixel < pixels.likelihoodCount) {
        const background = strength[frame] * perPixel[pixel];
        const photonsThere = fluence[frame] * columns[lane][pixel] + background;
        const reference = fluence[frame] * references[pixel] + background;
        // ln of the smallest normal float64 where nothing could be expected.
        sum +=
          count *
          ((photonsThere > 0 ? Math.log(photonsThere) : Math.log(2 ** -1022)) -
            Math.log(reference));
      }
    });
    return sum;
  });
  const numbers = Int32Array.from({ length: LANES }, (_, lane) => lane);
  return {
    name: `likelihood over a background: also of photons that could not be expected, ${counts}`,
    run: {
      kernel: 'likelihoodOverBackground',
      params: { ...rows.params, rows: frameCount, quads: 2, blockQuads: 2, lanes: LANES },
      bindings: [
        ...[slices, ...rows.bindings, packFacts(tomograms, undefined, numbers)],
        ...[table.values, new Uint32Array(1), new Float32Array(LANES * frameCount), measured],
      ].map(toBase64),
      groups: groupsOfRows(frameCount, 2),
      outputs: [6],
    },
    tolerance: 1e-6,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}

/** Fluences of some frames are tried; some pairs are negligible, some are beyond the window. */
export function fluenceSlopeCase(counts: Counts): KernelCase {
  const rows = byFrame(photons, counts, pixels.likelihoodCount);
  const trial = values(frameCount, () => 0.5 + random());
  const rescale = values(frameCount, () => 0.9 + 0.2 * random());
  const isOpen = Float64Array.from({ length: frameCount }, (_, d) => (d % 4 === 1 ? 0 : 1));
  const normaliser = values(frameCount, () => 1 + random());
  const logLikelihoods = Float32Array.from({ length: LANES * frameCount }, (_, i) =>
    i % LANES === 3 ? NO_PAIR : -16 * random(),
  );
  const table = new FrameTable(frameCount);
  const ones = fluence.slice().fill(1);
  table.set('strength', strength);
  table.set('isOpen', isOpen);
  table.set('trialFluence', trial);
  table.set('rescale', rescale);
  table.set('normaliser', normaliser);
  table.set('beta', ones);
  table.set(
    'window',
    ones.map(() => 14),
  );
  const columns = Array.from({ length: LANES }, (_, lane) => sliceOf(lane).map(Math.abs));
  const lists = photonsOfFrames(photons);
  const expected = new Float64Array(4 * 2 * frameCount);
  for (const { frame, lane } of everyPair) {
    const distance = logLikelihoods[LANES * frame + lane];
    const probability = distance > -14 ? Math.exp(distance) / normaliser[frame] : 0;
    if (isOpen[frame] === 1 && probability > 1e-6) {
      const { gain, fall } = fluenceGain(
        {
          frame,
          probability,
          fluence: trial[frame],
          rescale: rescale[frame],
          strength: strength[frame],
        },
        columns[lane],
        perPixel,
        lists,
        true,
      );
      const index = 4 * (2 * frame + Math.floor(lane / 4));
      expected[index] += gain;
      expected[index + 1] += fall;
    }
  }
  return {
    name: `fluence slopes: gain and fall of open frames, ${counts}`,
    run: {
      kernel: 'fluenceSlopes',
      params: { ...rows.params, rows: frameCount, quads: 2, blockQuads: 2 },
      bindings: [
        ...[slices.map(Math.abs), ...rows.bindings, table.values, measured],
        ...[logLikelihoods, new Float32Array(8 * frameCount)],
      ].map(toBase64),
      groups: groupsOfRows(frameCount, 2),
      outputs: [6],
    },
    tolerance: 1e-6,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}

export function slopeSumCase(): KernelCase {
  const quads = 37;
  const slopes = Float32Array.from({ length: 4 * quads * frameCount }, () => random());
  const before = Float32Array.from({ length: 4 * frameCount }, () => random());
  const expected = Float64Array.from(before, (value, i) => {
    const [frame, column] = [Math.floor(i / 4), i % 4];
    let sum = value;
    for (let quad = 0; quad < quads; quad++) {
      sum += slopes[4 * (quads * frame + quad) + column];
    }
    return sum;
  });
  return {
    name: 'slope sums: added to those of earlier tiles',
    run: {
      kernel: 'slopeSums',
      params: { rows: frameCount, quads },
      bindings: [slopes, before].map(toBase64),
      groups: groupsOf(frameCount, 64),
      outputs: [1],
    },
    tolerance: 1e-6,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}

/** Against the roots in float64, counted in the pixel's own photons. */
export function tomogramOverBackgroundCase(counts: Counts): KernelCase {
  const probabilities = Float32Array.from({ length: LANES * frameCount }, () =>
    random() < 0.4 ? 0 : random() ** 4,
  );
  const table = new FrameTable(frameCount);
  table.set(
    'pole',
    fluence.map((phi, d) => -strength[d] / phi),
  );
  const ofPixels = new PhotonsOfPixels(photonsOfFrames(photons), perPixel);
  const expected = new Float64Array(LANES * pixels.count);
  for (let lane = 0; lane < LANES; lane++) {
    ofPixels.gather(
      Array.from(fluence, (phi, frame) => ({
        ...{ frame, fluence: phi, strength: strength[frame] },
        probability: probabilities[LANES * frame + lane],
      })).filter(({ probability }) => probability > 0),
    );
    for (let t = 0; t < pixels.count; t++) {
      expected[LANES * t + lane] = mostLikelyIntensity(ofPixels, t, 1);
    }
  }
  const rows = byPixel(photons, counts);
  return {
    name: `tomograms over a background: the most likely intensities, ${counts}`,
    run: {
      kernel: 'tomogramsOverBackground',
      params: { ...rows.params, rows: pixels.count, quads: 2, blockQuads: 2 },
      bindings: [
        ...[probabilities, ...rows.bindings, table.values, measured],
        new Float32Array(LANES * pixels.count),
      ].map(toBase64),
      groups: groupsOfRows(pixels.count, 2),
      outputs: [5],
    },
    tolerance: 2e-6,
    error: ([output]) => errorOf(float32Of(output), expected),
  };
}

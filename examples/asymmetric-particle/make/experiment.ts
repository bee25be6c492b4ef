import { gridSize } from '@damselfly/compute/emc/grid-size.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import { rotationList } from '@damselfly/compute/geometry/rotation-list.ts';
import { rotationMatrices } from '@damselfly/compute/geometry/rotation-matrix.ts';
import { photonsFromDense } from '@damselfly/compute/photons/dense-photons.ts';
import type { SparsePhotons } from '@damselfly/compute/photons/sparse-photons.ts';
import type { Volume } from '@damselfly/compute/volume/volume.ts';
import { flatDetector, voxelWidth } from './flat-detector.ts';
import type { Parameters } from './parameters.ts';
import { intensity, particle } from './particle.ts';
import { randomCount, randomNumbers, randomQuaternion } from './random.ts';

const SEED = 2026;

/** Rotations over which the mean count is set: 420, the mean is good to 0.1 %. */
const CALIBRATION_DIVISIONS = 2;

/** Intensity in photons at q, in voxels of the model. */
type Intensity = (qx: number, qy: number, qz: number) => number;

/** A simulated experiment: what was measured, and what is true. */
export interface Experiment {
  readonly detector: Detector;
  /** Photons per pixel where the correction is 1, float32, on the grid of the reconstruction. */
  readonly truth: Volume;
  /** The first `count` frames; always the same ones. */
  readonly simulate: (count: number) => SparsePhotons;
}

export function experiment(parameters: Parameters): Experiment {
  const detector = flatDetector(parameters);
  const blobs = particle();
  const voxel = voxelWidth(parameters);
  const relative: Intensity = (x, y, z) => intensity(blobs, voxel * x, voxel * y, voxel * z);
  const brightness = parameters.meanCount / meanFrameSum(detector, relative);
  const photonsAt: Intensity = (x, y, z) => brightness * relative(x, y, z);
  return {
    detector,
    truth: sampled(photonsAt, gridSize(detector)),
    simulate: (count) => simulatedFrames(detector, photonsAt, count),
  };
}

/** Mean over all orientations of what the used pixels get. */
function meanFrameSum(detector: Detector, at: Intensity): number {
  const { count, quaternions, weights } = rotationList(CALIBRATION_DIVISIONS);
  const matrices = rotationMatrices(quaternions);
  let sum = 0;
  for (let r = 0; r < count; r++) {
    const frame = expectedFrame(detector, at, matrices.subarray(9 * r, 9 * r + 9));
    sum += weights[r] * frame.reduce((partial, value) => partial + value, 0);
  }
  return sum;
}

/** Expected photons in every pixel for one orientation; none in ignored pixels. */
function expectedFrame(detector: Detector, at: Intensity, matrix: Float64Array): Float64Array {
  const { qx, qy, qz, correction, mask, pixelCount } = detector;
  const meanCorrection = correction.reduce((sum, value) => sum + value, 0) / pixelCount;
  return correction.map((value, t) => {
    if (mask[t] === 2) {
      return 0;
    }
    const [x, y, z] = [0, 3, 6].map(
      (row) => matrix[row] * qx[t] + matrix[row + 1] * qy[t] + matrix[row + 2] * qz[t],
    );
    return (value / meanCorrection) * at(x, y, z);
  });
}

function simulatedFrames(detector: Detector, at: Intensity, frameCount: number): SparsePhotons {
  const { pixelCount } = detector;
  const random = randomNumbers(SEED);
  const counts = new Int32Array(frameCount * pixelCount);
  for (let d = 0; d < frameCount; d++) {
    const matrix = rotationMatrices(randomQuaternion(random));
    expectedFrame(detector, at, matrix).forEach((mean, t) => {
      counts[d * pixelCount + t] = mean > 0 ? randomCount(mean, random) : 0;
    });
  }
  return photonsFromDense(counts, pixelCount);
}

function sampled(at: Intensity, size: number): Volume {
  const centre = (size - 1) / 2;
  const data = Float32Array.from({ length: size ** 3 }, (_, voxel) =>
    at(
      Math.floor(voxel / size ** 2) - centre,
      (Math.floor(voxel / size) % size) - centre,
      (voxel % size) - centre,
    ),
  );
  return { kind: 'volume', shape: [size, size, size], data };
}

/**
 * Makes the example's data: a detector, frames and the true intensities. The same files every time.
 *
 *     node examples/asymmetric-particle/make/make.ts
 *
 * @module
 */
import { fileURLToPath } from 'node:url';
import { encodePhotonsBinary } from '@damselfly/compute/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import { photonsDataset } from '@damselfly/compute/io/photons-dataset.ts';
import { writeChunksAtomically } from '@damselfly/compute/platform/node/atomic-write.ts';
import {
  writeDetectorHdf5,
  writeVolumeHdf5,
} from '@damselfly/compute/platform/node/hdf5-writers.ts';
import { experiment } from './experiment.ts';
import { readParameters } from './parameters.ts';

const beside = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

const parameters = readParameters(new URL('../config.ini', import.meta.url));
const { detector, truth, simulate } = experiment(parameters);
await writeDetectorHdf5(beside('det.h5'), detector);
await writeVolumeHdf5(beside('truth.h5'), truth);
const frames = simulate(parameters.frameCount);
await writeChunksAtomically(
  beside('photons.emc'),
  encodePhotonsBinary(photonsDataset(frames, 'the frames')),
);
const sum = frames.ones.length + frames.counts.reduce((partial, count) => partial + count, 0);
console.log(
  `${frames.frameCount} frames of ${detector.pixelCount} pixels, ` +
    `${(sum / frames.frameCount).toFixed(1)} photons each; model of ${truth.shape.join(' x ')} voxels.`,
);

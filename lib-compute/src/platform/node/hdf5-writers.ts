import type { Detector } from '../../geometry/detector.ts';
import type { SparsePhotons } from '../../photons/sparse-photons.ts';
import type { Volume } from '../../volume/volume.ts';
import { detectorContent } from '../../io/formats/dragonfly-detector-hdf5/detector-content.ts';
import type { DragonflyOutput } from '../../io/formats/dragonfly-output/dragonfly-output-data.ts';
import { outputContent } from '../../io/formats/dragonfly-output/output-content.ts';
import { photonsContent } from '../../io/formats/dragonfly-photons-hdf5/photons-content.ts';
import { volumeContent } from '../../io/formats/hdf5-volume/volume-content.ts';
import { writeHdf5File } from './write-hdf5-file.ts';
import type { WriteHdf5Options } from './write-hdf5-file.ts';

/**
 * Writes `output_NNN.h5` as Dragonfly does (spec/emc.md 2.6), whole or not at all. Like the writers
 * below:
 *
 * @throws FileAccess with the reason, Resources where there is no memory.
 */
export function writeDragonflyOutput(
  path: string,
  output: DragonflyOutput,
  options?: WriteHdf5Options,
): Promise<void> {
  return writeHdf5File(path, outputContent(output), options);
}

/** Writes Dragonfly's photon file in HDF5 (spec/emc.md 2.2). */
export function writeDragonflyPhotonsHdf5(
  path: string,
  photons: SparsePhotons,
  options?: WriteHdf5Options,
): Promise<void> {
  return writeHdf5File(path, photonsContent(photons), options);
}

/** Writes Dragonfly's detector file in HDF5 (spec/emc.md 2.3). */
export function writeDetectorHdf5(
  path: string,
  detector: Detector,
  options?: WriteHdf5Options,
): Promise<void> {
  return writeHdf5File(path, detectorContent(detector), options);
}

/** Writes a volume as `/intens`, float64, with its voxel size beside it. */
export function writeVolumeHdf5(
  path: string,
  volume: Volume,
  options?: WriteHdf5Options,
): Promise<void> {
  return writeHdf5File(path, volumeContent(volume), options);
}

import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDamselflyError } from '@damselfly/compute/errors.ts';
import { voxelSize } from '@damselfly/compute/geometry/voxel-size.ts';
import { loadDetectors, photonsEntries } from '@damselfly/compute/io/emc-input/frame-files.ts';
import type { VolumeFile } from '@damselfly/compute/io/format.ts';
import { wavelengthOf } from '@damselfly/compute/io/formats/dragonfly-config/wavelength.ts';
import { openFileSource } from '@damselfly/compute/platform/node/file-source.ts';
import type { IntensityGrid } from '@damselfly/compute/volume/volume.ts';
import { findRun } from '../../run-directory/find-run.ts';
import { readConfig } from '../../run-directory/read-config.ts';
import type { RunPaths } from '../../run-directory/run-paths.ts';
import { readRunRecord } from '../../run-directory/run-record.ts';
import { nodeContext } from '../../worker/open-path.ts';

const ANGSTROM_PER_NANOMETRE = 10;

/**
 * What an output of a run is, with how far its voxels are apart where its run says so: its record, else the config.ini
 * beside its log or its outputs, with the detector that it names.
 *
 * @returns undefined for other volumes.
 */
export async function intensityOfRun(
  path: string,
  { beside }: Pick<VolumeFile, 'beside'>,
  signal: AbortSignal,
): Promise<IntensityGrid | undefined> {
  // Outputs alone tell of what is beside their model.
  if (beside === undefined) {
    return undefined;
  }
  const voxel = await unlessUnknown(async () => {
    const folder = dirname(await realpath(path));
    const paths = await findRun(folder);
    const isOfRun = (await realpath(paths.outputFolder)) === folder;
    return isOfRun ? await voxelOf(paths, signal) : undefined;
  });
  return voxel === undefined ? {} : { step: voxel / ANGSTROM_PER_NANOMETRE };
}

/** 1/nm. */
async function voxelOf(paths: RunPaths, signal: AbortSignal): Promise<number | undefined> {
  const record = await readRunRecord(paths);
  if (record) {
    return record.voxel;
  }
  const { outputFolder, log } = paths;
  for (const folder of new Set([dirname(log), outputFolder, dirname(outputFolder)])) {
    const voxel = await unlessUnknown(() => configuredVoxel(join(folder, 'config.ini'), signal));
    if (voxel !== undefined) {
      return voxel;
    }
  }
  return undefined;
}

async function configuredVoxel(path: string, signal: AbortSignal): Promise<number | undefined> {
  const config = await readConfig(path);
  const wavelength = wavelengthOf(config);
  if (wavelength === undefined) {
    return undefined;
  }
  const context = { ...nodeContext(signal), openSource: openFileSource };
  const { length } = await photonsEntries(config.options, context);
  const [detector] = await loadDetectors(config.options, length, context);
  return voxelSize(detector, wavelength);
}

/** Undefined where a file is not there or not right: a volume is converted all the same. */
async function unlessUnknown<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isDamselflyError(error)) {
      return undefined;
    }
    throw error;
  }
}

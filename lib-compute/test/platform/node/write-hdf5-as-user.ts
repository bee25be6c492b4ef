/**
 * A program for the tests of writing HDF5: writes a volume of EDGE^3 voxels and 1000 frames of photons
 * into FOLDER as an ordinary user, prints the error of each, and how many files are left open.
 *
 * Use: node write-hdf5-as-user.ts FOLDER EDGE
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDamselflyError } from '../../../src/errors.ts';
import { loadHdf5Library } from '../../../src/platform/node/hdf5-library.ts';
import {
  writeDragonflyPhotonsHdf5,
  writeVolumeHdf5,
} from '../../../src/platform/node/hdf5-writers.ts';

/** `nobody` on Linux. */
const ORDINARY_USER = 65534;

const [folder, edge] = process.argv.slice(2);
// Loaded before the rights are lost: the sources may lie in a folder of the first user.
await loadHdf5Library();
if (process.getuid?.() === 0) {
  process.setuid?.(ORDINARY_USER);
}
const openBefore = readdirSync('/proc/self/fd').length;

const shape = [Number(edge), Number(edge), Number(edge)];
const volume = { kind: 'volume', shape, data: new Float64Array(Number(edge) ** 3) } as const;
const offsets = Uint32Array.from({ length: 1001 }, (_, i) => i);
const photons = {
  frameCount: 1000,
  pixelCount: 1000,
  onesOffsets: offsets,
  ones: offsets.subarray(0, 1000),
  multiOffsets: new Uint32Array(1001),
  multi: new Uint32Array(),
  counts: new Uint32Array(),
};

const report = async (write: Promise<void>): Promise<string> => {
  try {
    await write;
    return 'written';
  } catch (error) {
    return isDamselflyError(error, 'FileAccess') ? error.message : String(error);
  }
};
const answers = [
  await report(writeVolumeHdf5(join(folder, 'volume.h5'), volume)),
  await report(writeDragonflyPhotonsHdf5(join(folder, 'photons.h5'), photons)),
  readdirSync('/proc/self/fd').length - openBefore,
];
process.stdout.write(JSON.stringify(answers));

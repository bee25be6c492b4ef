import { closeSync, cpSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const HEADER_BYTES = 1024;
const PIXELS = 57 * 57;
const PHOTONS = 500;
const FRAMES = 2_000_000;

/**
 * A folder with the example's detector and photons that take 4 GB: two million frames of 500 photons each, all of
 * them in the first pixel but those of the first frame, so that the file is mostly a hole (spec/formats.md 5.7).
 */
export function makeLargePhotons(folder: string): void {
  for (const name of ['config.ini', 'det.h5']) {
    cpSync(join('examples/asymmetric-particle', name), join(folder, name));
  }
  const file = openSync(join(folder, 'photons.emc'), 'w');
  writeSync(file, Int32Array.of(FRAMES, PIXELS));
  const counts = new Int32Array(2 * FRAMES).fill(PHOTONS, 0, FRAMES);
  writeSync(file, counts, 0, counts.byteLength, HEADER_BYTES);
  const places = HEADER_BYTES + counts.byteLength;
  const first = Int32Array.from({ length: PHOTONS }, (_, index) => 6 * index);
  writeSync(file, first, 0, first.byteLength, places);
  ftruncateSync(file, places + FRAMES * PHOTONS * Int32Array.BYTES_PER_ELEMENT);
  closeSync(file);
}

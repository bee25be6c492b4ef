import { photonsFromDense } from '@damselfly/compute/photons/dense-photons.ts';
import { memorySource } from '@damselfly/compute/io/byte-source/memory-source.ts';
import { encodeDetectorAscii } from '@damselfly/compute/io/formats/dragonfly-detector-ascii/encode-detector-ascii.ts';
import { encodePhotonsBinary } from '@damselfly/compute/io/formats/dragonfly-photons-binary/encode-photons-binary.ts';
import type { LoadContext } from '@damselfly/compute/io/emc-input/load-context.ts';
import { photonsDataset } from '@damselfly/compute/io/photons-dataset.ts';
import { detectorAt, gridOf } from '../../../viewers/frame/__tests__/detector-fixture.ts';

/** Pixels of a frame: 3 rows of 4, of which the last pixel is ignored. */
export const PIXELS = 12;

/** Photons of a pixel in a frame: any numbers that tell frames and pixels apart, many of them 0. */
export function photonsIn(frame: number, pixel: number): number {
  return (frame * 5 + pixel * 3) % 7 === 0 ? 1 + ((frame + pixel) % 4) : 0;
}

async function joined(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  const bytes: number[] = [];
  for await (const piece of pieces) {
    bytes.push(...piece);
  }
  return Uint8Array.from(bytes);
}

/** A photon file of so many frames, the first of which is `first` among all. */
export function photonFile(frameCount: number, first = 0): Promise<Uint8Array> {
  const dense = Float64Array.from({ length: frameCount * PIXELS }, (_, i) =>
    photonsIn(first + Math.floor(i / PIXELS), i % PIXELS),
  );
  return joined(encodePhotonsBinary(photonsDataset(photonsFromDense(dense, PIXELS), 'photons')));
}

/** A text detector of so many rows, of 4 pixels unless told. */
export function detectorFile(rows = 3, columns = 4): Promise<Uint8Array> {
  const places = gridOf(rows, columns);
  const mask = places.map((_, t) => (t === places.length - 1 ? 2 : 0));
  return joined(encodeDetectorAscii(detectorAt(places, mask)));
}

/** Opens files that are in memory, by their paths. */
export function memoryContext(files: Readonly<Partial<Record<string, Uint8Array>>>): LoadContext {
  return {
    openHdf5: () => Promise.reject(new Error('these tests open no HDF5 file')),
    openSource: (path) => {
      const bytes = files[path];
      return bytes
        ? Promise.resolve(memorySource(bytes, path))
        : Promise.reject(new Error(`${path} is not there`));
    },
  };
}

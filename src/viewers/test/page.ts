import { quantise, type ValueScale } from '@damselfly/compute/volume/quantise.ts';
import { binVolume } from '@damselfly/compute/volume/bin-volume.ts';
import { signedVolume } from '@damselfly/compute/volume/signed-volume.ts';
import { histogramOf, volumeStatistics } from '@damselfly/compute/volume/statistics.ts';
import { FrameViewer } from '../frame/frame-viewer.ts';
import { SlicesViewer } from '../slices/slices-viewer.ts';
import type { VolumeData } from '../volume-data.ts';
import { VolumeViewer } from '../volume/volume-viewer.ts';
import { frameData } from './frame-fixture.ts';

/** Makes what a viewer is given of plain values, x slowest; binned by 2 for a preview. */
function volumeData(
  values: ArrayLike<number>,
  size: number,
  scale: ValueScale,
  more: Partial<VolumeData> = {},
  binning = 1,
): VolumeData {
  const full = quantise(values, scale);
  const shown = binning === 1 ? full : quantise(binVolume(values, size), scale, full);
  const edge = Math.ceil(size / binning);
  return {
    ...shown,
    ...volumeStatistics(values),
    histogram: histogramOf(full),
    shape: [edge, edge, edge],
    binning,
    space: 'reciprocal',
    ...more,
  };
}

/** Numbers that came as the text of `textOfNumbers`. */
function numbersOf(text: string): Float64Array {
  return new Float64Array(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)).buffer);
}

declare const viewer: { dispose: () => void } | undefined;

/** Disposes the viewer that was made last, where there is one. */
function disposeLast(): void {
  viewer?.dispose();
}

/** What tests call in the page. */
const viewers = {
  FrameViewer,
  disposeLast,
  frameData,
  SlicesViewer,
  VolumeViewer,
  numbersOf,
  signedVolume,
  volumeData,
};

// `viewer` is the one that a test has made last.
Object.assign(globalThis, { viewers, viewer: undefined });

export type Viewers = typeof viewers;

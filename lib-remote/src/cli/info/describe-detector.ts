import { gridSize } from '@damselfly/compute/emc/grid-size.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import type { Description } from './description.ts';
import { Statistics } from './statistics.ts';

/** Describes a detector. */
export function describeDetector(
  path: string,
  detector: Detector,
  container: string | undefined,
): Description {
  const { pixelCount, mask, qx, qy, qz, distance, ewaldRadius, background } = detector;
  const count = (kind: number): number => mask.reduce((sum, m) => sum + (m === kind ? 1 : 0), 0);
  const lengths = qx.map((x, t) => (mask[t] < 2 ? Math.hypot(x, qy[t], qz[t]) : 0));
  const correction = new Statistics();
  correction.add(detector.correction);
  const size = gridSize(detector);
  return {
    file: path,
    kind: `Dragonfly detector (${container ?? 'text'})`,
    entries: [
      { key: 'pixels', label: 'pixels', value: pixelCount },
      {
        key: 'mask',
        label: 'mask',
        value: { orient: count(0), mergeOnly: count(1), ignored: count(2) },
      },
      {
        key: 'largestQ',
        label: 'largest |q|',
        value: lengths.reduce((largest, q) => Math.max(largest, q), 0),
        unit: 'voxels',
      },
      { key: 'model', label: 'model', value: [size, size, size], unit: 'voxels' },
      ...(distance === undefined
        ? []
        : [{ key: 'distance', label: 'distance', value: distance, unit: 'pixels' }]),
      ...(ewaldRadius === undefined
        ? []
        : [{ key: 'ewaldRadius', label: 'Ewald radius', value: ewaldRadius, unit: 'voxels' }]),
      { key: 'correction', label: 'correction', value: correction.result() },
      { key: 'background', label: 'background', value: background !== undefined },
    ],
  };
}

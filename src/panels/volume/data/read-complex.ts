import { angleCode } from '@damselfly/compute/volume/hue.ts';
import { quantise } from '@damselfly/compute/volume/quantise.ts';
import { histogramOf } from '@damselfly/compute/volume/statistics.ts';
import type { ComplexVolume } from '@damselfly/compute/volume/volume.ts';
import { amplitudesAt } from './amplitudes-of.ts';
import { measuredValues } from './measured-values.ts';
import { missingVoxels } from './missing-voxels.ts';
import { shownCube } from './shown-cube.ts';
import type { ReadVolume } from './volume-request.ts';

/**
 * A volume of complex numbers as views take it: amplitudes, coloured by phases; figures are of its own voxels.
 *
 * @param largest edge that is shown; what is larger is binned.
 * @throws FileFormat where no value is a number.
 */
export function readComplex(
  path: string,
  { shape: [x, y, z], real, imaginary }: ComplexVolume,
  scale: ReadVolume['scale'],
  largest: number,
): ReadVolume {
  const amplitudes = amplitudesAt(real, imaginary);
  const { measured, statistics, notMeasured } = measuredValues(path, amplitudes);
  const whole = quantise(measured, scale);
  const cubes = [real, imaginary].map((values) => {
    const drawn =
      notMeasured === 0
        ? values
        : Float64Array.from(values, (value, i) => (Number.isFinite(amplitudes[i]) ? value : 0));
    return shownCube(drawn, [x, y, z], 0, largest);
  });
  const [{ values: re, size, binning, whole: edge }, { values: im }] = cubes;
  return {
    // The very cube of the file: a binned one may have as many voxels as a file that is none.
    ...(binning === 1 && re.length === measured.length
      ? whole
      : quantise(amplitudesAt(re, im), scale, whole)),
    ...statistics,
    ...(notMeasured > 0 && {
      notMeasured,
      missing: missingVoxels(amplitudes, [x, y, z], largest),
    }),
    histogram: histogramOf(whole),
    shape: [size, size, size],
    size: edge,
    binning,
    hue: { kind: 'phase', angles: phasesOf(re, im) },
  };
}

function phasesOf(real: ArrayLike<number>, imaginary: ArrayLike<number>): Uint8Array {
  const angles = new Uint8Array(real.length);
  for (let i = 0; i < angles.length; i++) {
    angles[i] = angleCode(Math.atan2(imaginary[i], real[i]));
  }
  return angles;
}

import { angleOf, type VolumeHue } from './hue.ts';
import { refineCube } from './refine-cube.ts';

/** A cube of complex numbers, x slowest; of a signed volume the imaginary parts are 0. */
export interface ComplexField {
  readonly kind: VolumeHue['kind'];
  readonly real: Float32Array<ArrayBuffer>;
  readonly imaginary: Float32Array<ArrayBuffer>;
}

/** @param magnitudes per voxel. */
export function complexField(
  magnitudes: Float32Array,
  { kind, angles }: Pick<VolumeHue, 'kind' | 'angles'>,
): ComplexField {
  const cosines = Float64Array.from({ length: 256 }, (_, code) => Math.cos(angleOf(code)));
  const sines = Float64Array.from({ length: 256 }, (_, code) =>
    kind === 'sign' ? 0 : Math.sin(angleOf(code)),
  );
  const real = new Float32Array(magnitudes.length);
  const imaginary = new Float32Array(magnitudes.length);
  for (let i = 0; i < magnitudes.length; i++) {
    real[i] = magnitudes[i] * cosines[angles[i]];
    imaginary[i] = magnitudes[i] * sines[angles[i]];
  }
  return { kind, real, imaginary };
}

/** The same on a finer grid (`refineCube`). */
export function refineField(
  { kind, real, imaginary }: ComplexField,
  size: number,
  factor: number,
): ComplexField {
  return {
    kind,
    real: refineCube(real, size, factor),
    imaginary: refineCube(imaginary, size, factor),
  };
}

export function magnitudesOf({ real, imaginary }: ComplexField): Float32Array<ArrayBuffer> {
  const magnitudes = new Float32Array(real.length);
  for (let i = 0; i < magnitudes.length; i++) {
    // `Math.hypot` takes ten times as long, to avoid what float64 has room for here.
    magnitudes[i] = Math.sqrt(real[i] * real[i] + imaginary[i] * imaginary[i]);
  }
  return magnitudes;
}

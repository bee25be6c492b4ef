/** ln of the smallest normal float64: what a photon counts where none can be expected. */
export const UNEXPECTED = -708.3964185322641;

/**
 * ln(phi W + b B), the logarithm of the photons that are expected in a pixel; a very small one where that is not
 * above 0, as in the reference program.
 */
export function expectedLogarithm(expected: number): number {
  return expected > 0 ? Math.log(expected) : UNEXPECTED;
}

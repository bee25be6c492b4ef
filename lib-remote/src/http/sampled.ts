/**
 * Of how many frames one is taken, so that at most `most` are: always the same ones, so that samples of
 * different iterations can be compared.
 */
export function sampleStep(frames: number, most: number): number {
  return Math.max(1, Math.ceil(frames / Math.max(1, most)));
}

/** Values of at most `most` frames, every so-many-th from the first on; the same array where there are no more. */
export function sampled(values: Int32Array, most: number): Int32Array;
export function sampled(values: Int32Array | Float64Array, most: number): Int32Array | Float64Array;
export function sampled(
  values: Int32Array | Float64Array,
  most: number,
): Int32Array | Float64Array {
  const step = sampleStep(values.length, most);
  return step === 1 ? values : values.filter((_, frame) => frame % step === 0);
}

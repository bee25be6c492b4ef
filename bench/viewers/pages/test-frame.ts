/** A frame of few photons, fewer the farther from the beam, as diffraction has them. @param phase another draw. */
export function testFrame(size: number, phase: number): Float32Array<ArrayBuffer> {
  let seed = 1 + Math.round(1000 * phase);
  const values = new Float32Array(size * size);
  for (let pixel = 0; pixel < values.length; pixel++) {
    // Numerical Recipes' generator: the same frame in every browser.
    seed = (1664525 * seed + 1013904223) % 2 ** 32;
    const row = Math.floor(pixel / size) / size - 0.5;
    const column = (pixel % size) / size - 0.5;
    const mean = 0.2 * Math.exp(-9 * Math.hypot(row, column));
    values[pixel] = Math.floor(mean / Math.max(seed / 2 ** 32, mean / 40));
  }
  return values;
}

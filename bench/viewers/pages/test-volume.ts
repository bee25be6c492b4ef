/** Where the test volume's surface is looked for. */
export const LEVEL = 0.45;

/** A wavy shell, like a virus: 115 000 triangles at 128³. @param phase turns one volume into the next. */
export function testVolume(size: number, phase: number): Float32Array<ArrayBuffer> {
  const centre = (size - 1) / 2;
  const values = new Float32Array(size ** 3);
  const places = Float64Array.from({ length: size }, (_, i) => (i - centre) / centre);
  const waves = [9, 8, 7].map((count) => places.map((at) => Math.sin(count * at + phase)));
  let voxel = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const outer = places[i] ** 2 + places[j] ** 2;
      const wave = waves[0][i] * waves[1][j];
      for (let k = 0; k < size; k++) {
        const radius = Math.sqrt(outer + places[k] ** 2);
        const shell = Math.exp(-((radius - 0.6) ** 2) / 0.02);
        values[voxel] = shell * (0.7 + 0.6 * wave * waves[2][k]);
        voxel += 1;
      }
    }
  }
  return values;
}

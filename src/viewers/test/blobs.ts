/** Some balls and a rod without symmetry, smooth, in a cube: what is drawn from it differs from every side. */
export function blobs(size: number): number[] {
  const centre = (size - 1) / 2;
  const ball = (x: number, y: number, z: number, width: number): number =>
    Math.exp(-(x * x + y * y + z * z) / (2 * width * width));
  return Array.from({ length: size ** 3 }, (_, i) => {
    const x = (Math.floor(i / size ** 2) - centre) / centre;
    const y = ((Math.floor(i / size) % size) - centre) / centre;
    const z = ((i % size) - centre) / centre;
    return (
      ball(x - 0.35, y - 0.1, z + 0.2, 0.2) +
      0.9 * ball(x + 0.3, y - 0.3, z - 0.1, 0.16) +
      0.8 * ball((x + 0.1) / 0.6, (y + 0.35) / 0.6, (z - 0.3) / 2, 0.2)
    );
  });
}

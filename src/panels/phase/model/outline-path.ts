/**
 * The outline of a mask as an SVG path, in steps of a pixel: the edges between pixels inside and those outside.
 *
 * @param mask 1 inside, size^2 values row by row.
 */
export function outlinePath(mask: Uint8Array, size: number): string {
  const isIn = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < size && column < size && mask[row * size + column] === 1;
  const edges: string[] = [];
  for (let row = 0; row <= size; row++) {
    for (let column = 0; column <= size; column++) {
      const own = isIn(row, column);
      if (own !== isIn(row - 1, column)) {
        edges.push(`M${column} ${row}h1`);
      }
      if (own !== isIn(row, column - 1)) {
        edges.push(`M${column} ${row}v1`);
      }
    }
  }
  return edges.join('');
}

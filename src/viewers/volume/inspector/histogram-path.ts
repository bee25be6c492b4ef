/**
 * The bars of a histogram with a logarithmic height as the outline of an area, in a square of edge 1.
 *
 * @param histogram voxels per code.
 */
export function histogramPath(histogram: readonly number[]): string {
  const most = Math.log1p(Math.max(...histogram));
  const width = 1 / histogram.length;
  const steps = histogram.map((count, i) => {
    const top = most > 0 ? 1 - Math.log1p(count) / most : 1;
    return `H${short(i * width)}V${short(top)}H${short((i + 1) * width)}`;
  });
  return `M0 1${steps.join('')}V1Z`;
}

function short(value: number): string {
  return String(Number(value.toFixed(4)));
}

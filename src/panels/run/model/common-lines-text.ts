import type { CommonLines } from '@damselfly/compute/classes/common-lines.ts';

/** Of what classes the common lines are. */
export interface ComparedRun {
  readonly run: string;
  readonly iteration: number;
}

/** The matrix and the components as JSON, with what they were made of: rows are in the order of `classes`. */
export function commonLinesText(
  { sampling, numbers, empty, notFinite, matrix, scores, explained }: CommonLines,
  { run, iteration }: ComparedRun,
): string {
  const rows = numbers.map((_, i) => [
    ...matrix.subarray(i * numbers.length, (i + 1) * numbers.length),
  ]);
  return JSON.stringify({
    run,
    iteration,
    linesPerHalfTurn: sampling.directions,
    leastRadiusPixels: sampling.leastRadius,
    weighting: sampling.weighting,
    classes: numbers,
    leftOut: [...empty, ...notFinite].sort((a, b) => a - b),
    correlations: rows,
    components: scores.map((component) => [...component]),
    explainedVariance: explained,
  });
}

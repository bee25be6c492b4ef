import type { RunDetail, RunSummary } from '@damselfly/remote/http';

/** Iterations that can be shown, rising: those known, and the one that has just been told. */
export function outputsOf(
  summary: Pick<RunSummary, 'iteration'> | undefined,
  detail: Pick<RunDetail, 'outputs'> | undefined,
): number[] {
  const outputs = new Set(detail?.outputs);
  if (summary !== undefined && summary.iteration > 0) {
    outputs.add(summary.iteration);
  }
  return [...outputs].sort((a, b) => a - b);
}

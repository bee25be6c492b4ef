import { isLiveState, type RunDetail, type RunSummary } from '@damselfly/remote/http';

/**
 * Iterations that can be shown, rising: those known, and the one that has just been told. Of a run that has ended the
 * last may have no output, and of one that only its log tells of, none has.
 */
export function outputsOf(
  summary: Pick<RunSummary, 'iteration' | 'state'> | undefined,
  detail: Pick<RunDetail, 'iteration' | 'outputs'> | undefined,
): number[] {
  const outputs = new Set(detail?.outputs);
  if (summary !== undefined && summary.iteration > 0 && !isListed(summary, detail)) {
    outputs.add(summary.iteration);
  }
  return [...outputs].sort((a, b) => a - b);
}

/** Whether the iteration has an output if the list says so: while a run goes on, the list may be behind. */
function isListed(
  { iteration, state }: Pick<RunSummary, 'iteration' | 'state'>,
  detail: Pick<RunDetail, 'iteration' | 'outputs'> | undefined,
): boolean {
  return detail?.iteration === iteration && (detail.outputs.length === 0 || !isLiveState(state));
}

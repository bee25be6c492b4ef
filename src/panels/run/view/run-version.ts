import type { RunSummary } from '@damselfly/remote/http';

/** Is another one whenever the run has written something: an iteration was finished, or its state is new. */
export function runVersion(run: RunSummary | undefined): string {
  return `${run?.state}/${run?.iteration}/${run?.reason}`;
}

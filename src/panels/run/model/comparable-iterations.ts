import type { RunDetail } from '@damselfly/remote/http';

/** What may be steered without that log-likelihoods are of something else. */
const HARMLESS = new Set(['workers', 'save_prob']);

/**
 * Whether an iteration had other frames, pixels or settings than the one before: a schedule made the radius larger, or
 * somebody steered the run.
 */
export function isOtherThanBefore(
  { options, steering }: Pick<RunDetail, 'options' | 'steering'>,
  iteration: number,
): boolean {
  const { radius_schedule: schedule } = options;
  const [jump = 0, period = 1] = Array.isArray(schedule) ? schedule.map(Number) : [];
  const grows = jump > 0 && (iteration - 1) % period === 0;
  return (
    grows ||
    (steering?.history ?? []).some(
      ({ from, changes }) => from === iteration && changes.some(({ key }) => !HARMLESS.has(key)),
    )
  );
}

import type { RunEvent } from './progress-log.ts';

/** A stretch in which a process computes: when it began and its last sign, milliseconds since 1970. */
interface Stretch {
  readonly from: number;
  readonly seen: number;
  /** It reads its input: its first iteration goes on with the same stretch. */
  readonly isStarting: boolean;
}

/**
 * Seconds in which a run was started and computed: without its pauses, and without the time between the end of one
 * process and the start of the next. A process that was killed counts up to its last event.
 *
 * @param now where one computes at this moment: milliseconds since 1970.
 * @returns undefined before the first start.
 */
export function computingSeconds(
  events: readonly RunEvent[],
  now: number | undefined,
): number | undefined {
  let total = 0;
  let stretch: Stretch | undefined;
  let hasStarted = false;
  const close = (end: number | undefined): void => {
    total += stretch === undefined ? 0 : (end ?? stretch.seen) - stretch.from;
    stretch = undefined;
  };
  for (const { event, time } of events) {
    const at = Date.parse(time);
    switch (event) {
      case 'starting':
      case 'started':
      case 'resumed':
        if (event !== 'started' || stretch?.isStarting !== true) {
          close(undefined);
        }
        stretch = { from: stretch?.from ?? at, seen: at, isStarting: event === 'starting' };
        hasStarted = true;
        break;
      case 'paused':
      case 'ended':
        close(at);
        break;
      case 'queued':
        close(undefined);
        break;
      case 'iteration':
      case 'notice':
      case 'stopping':
      case 'interrupting':
        stretch &&= { ...stretch, seen: at };
        break;
      case 'control':
        // Whoever ends a run by force answers for it, at any time.
        break;
    }
  }
  close(now);
  return hasStarted ? Math.max(0, total / 1000) : undefined;
}

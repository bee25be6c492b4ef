import type { RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { formatDuration, formatEstimate, formatSeconds } from '../../../components/index.ts';
import { timeLeft } from '../../../services/runs/time-left.ts';

/** The two texts under a run's name. */
export interface RunProgress {
  readonly left: string;
  readonly right: string;
}

/** How far a run is and how fast; for one that waits or failed, why. */
export function runProgress(run: RunSummary, trans: TranslationBundle): RunProgress {
  switch (run.state) {
    case 'queued':
      return { left: run.reason ?? trans.__('Waits for its turn'), right: planned(run, trans) };
    case 'failed':
    case 'lost':
    case 'unknown':
      return { left: run.reason ?? count(run, trans), right: '' };
    case 'starting':
    case 'running':
    case 'pausing':
    case 'paused':
    case 'stopping':
      return {
        left: join(trans.__('Iteration %1', count(run, trans)), pace(run, trans)),
        right:
          run.endsAfterIteration === true ? trans.__('stops after this one') : left(run, trans),
      };
    case 'done':
    case 'stopped':
    case 'cancelled':
      return { left: join(count(run, trans), pace(run, trans)), right: elapsed(run) };
  }
}

/** Part of all iterations that is done, 0 to 1; `undefined` where nobody knows how many there are. */
export function doneFraction({ iteration, iterations, progress }: RunSummary): number | undefined {
  return iterations === undefined || iterations === 0
    ? undefined
    : Math.min((iteration + (progress?.fraction ?? 0)) / iterations, 1);
}

function count({ iteration, iterations }: RunSummary, trans: TranslationBundle): string {
  return iterations === undefined ? String(iteration) : trans.__('%1 of %2', iteration, iterations);
}

function pace({ secondsPerIteration }: RunSummary, trans: TranslationBundle): string {
  return secondsPerIteration === undefined
    ? ''
    : trans.__('%1 each', formatSeconds(secondsPerIteration));
}

function left(run: RunSummary, trans: TranslationBundle): string {
  const seconds = timeLeft(run);
  return seconds === undefined ? '' : trans.__('%1 left', formatEstimate(seconds));
}

function planned({ iterations }: RunSummary, trans: TranslationBundle): string {
  return iterations === undefined ? '' : trans.__('%1 iterations', iterations);
}

function elapsed({ elapsedSeconds }: RunSummary): string {
  return elapsedSeconds === undefined ? '' : formatDuration(elapsedSeconds);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

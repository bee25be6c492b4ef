import { BUSY_STATES } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { IRunService } from './tokens.ts';

/**
 * What runs, in a line: `1 running · it 9/15 · Local CPU`; iteration and engine are those of the run
 * that was asked for last.
 *
 * @returns `undefined` where nothing runs.
 */
export function statusText(runs: IRunService, trans: TranslationBundle): string | undefined {
  const running = runs.runs.filter(({ summary }) => BUSY_STATES.includes(summary.state));
  const latest = running.at(0)?.summary;
  if (latest === undefined) {
    return undefined;
  }
  const { iteration, iterations, engine, endsAfterIteration } = latest;
  const known = runs.engines.find((other) => other.engine.id === engine?.id);
  const parts = [
    trans.__('%1 running', running.length),
    trans.__('it %1', iterations === undefined ? iteration : `${iteration}/${iterations}`),
    endsAfterIteration === true ? trans.__('stops after this iteration') : '',
    known?.engine.title ?? engine?.device ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

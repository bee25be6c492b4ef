import type { RunState, RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import { Chip, type ChipProps } from './chip.tsx';
import { stateIcon } from './state-icon.ts';
import { useTranslation } from './translation.tsx';

export interface StateChipProps {
  readonly state: RunState;
  readonly program: RunSummary['program'];
  readonly title?: string | undefined;
}

/** What a run is doing, as a chip. */
export function StateChip({ state, program, title }: StateChipProps): ReactElement {
  const text = stateText({ state, program }, useTranslation());
  return <Chip {...lookOf(state)} icon={stateIcon(state)} text={text} title={title} />;
}

/** The word for the state of a run. */
export function stateText(
  { state, program }: Pick<RunSummary, 'state' | 'program'>,
  trans: TranslationBundle,
): string {
  switch (state) {
    case 'queued':
      return trans.__('Queued');
    case 'starting':
      return trans.__('Starting');
    case 'running':
      return trans.__('Running');
    case 'pausing':
      return trans.__('Pausing');
    case 'paused':
      return trans.__('Paused');
    case 'stopping':
      return trans.__('Stopping');
    case 'done':
      return trans.__('Finished');
    case 'stopped':
      return trans.__('Stopped');
    case 'failed':
      return trans.__('Failed');
    case 'cancelled':
      return trans.__('Cancelled');
    case 'lost':
      return trans.__('Lost');
    case 'unknown':
      // Dragonfly tells nobody whether it goes on: there is no contact that could be lost.
      return program === 'dragonfly' ? trans.__('Not known') : trans.__('No contact');
  }
}

function lookOf(state: RunState): Pick<ChipProps, 'tone' | 'isTurning'> {
  switch (state) {
    case 'starting':
    case 'running':
      return { tone: 'accent', isTurning: true };
    case 'pausing':
    case 'paused':
      return { tone: 'warn' };
    case 'queued':
    case 'stopping':
    case 'stopped':
    case 'cancelled':
      return { tone: 'idle' };
    case 'done':
      return { tone: 'ok' };
    case 'failed':
      return { tone: 'err' };
    case 'lost':
    case 'unknown':
      return { tone: 'lost' };
  }
}

import type { RunState } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { ReactElement } from 'react';
import {
  closeIcon,
  doneIcon,
  failedIcon,
  noContactIcon,
  pauseIcon,
  queuedIcon,
  runningIcon,
  stopIcon,
} from '../icons/index.ts';
import { Chip, type ChipProps } from './chip.tsx';
import { useTranslation } from './translation.tsx';

export interface StateChipProps {
  readonly state: RunState;
  readonly title?: string | undefined;
}

/** What a run is doing, as a chip. */
export function StateChip({ state, title }: StateChipProps): ReactElement {
  return <Chip {...lookOf(state)} text={stateText(state, useTranslation())} title={title} />;
}

/** The word for a state. */
export function stateText(state: RunState, trans: TranslationBundle): string {
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
      return trans.__('No contact');
  }
}

function lookOf(state: RunState): Pick<ChipProps, 'icon' | 'tone' | 'isTurning'> {
  switch (state) {
    case 'queued':
      return { icon: queuedIcon, tone: 'idle' };
    case 'starting':
    case 'running':
      return { icon: runningIcon, tone: 'accent', isTurning: true };
    case 'pausing':
    case 'paused':
      return { icon: pauseIcon, tone: 'warn' };
    case 'stopping':
    case 'stopped':
      return { icon: stopIcon, tone: 'idle' };
    case 'done':
      return { icon: doneIcon, tone: 'ok' };
    case 'failed':
      return { icon: failedIcon, tone: 'err' };
    case 'cancelled':
      return { icon: closeIcon, tone: 'idle' };
    case 'lost':
    case 'unknown':
      return { icon: noContactIcon, tone: 'lost' };
  }
}

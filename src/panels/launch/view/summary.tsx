import type { ReactElement } from 'react';
import { formatBytes, formatEstimate } from '../../../components/index.ts';
import { useLaunch } from './launch-context.tsx';

/** The estimate in one line, for panels too narrow to show it beside the form. */
export function Summary(): ReactElement | null {
  const { model } = useLaunch();
  const { estimator, state } = model;
  const seconds = model.where.time?.seconds;
  const { memory, diskPerIteration } = estimator.known?.estimate ?? {};
  const parts = [
    seconds === undefined ? undefined : formatEstimate(seconds * state.iterations),
    memory && formatBytes(memory.photons + memory.volumes + memory.workers),
    diskPerIteration && formatBytes(diskPerIteration * (state.iterations + 1)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : (
    <div className="dfl-LaunchSummary dfl-caption">{parts.join(' · ')}</div>
  );
}

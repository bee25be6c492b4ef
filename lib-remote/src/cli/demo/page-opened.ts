import { setTimeout } from 'node:timers/promises';
import * as Type from 'typebox';
import { Check } from 'typebox/value';
import type { Lab } from './lab-process.ts';

/** A run that is submitted within this time is there before a page has started its gateway. */
const LOOK_MILLISECONDS = 200;

/** What is needed of Jupyter's GET api/status. */
const StatusSchema = Type.Object({ started: Type.String(), last_activity: Type.String() });

/**
 * Waits until somebody has opened a JupyterLab that was just started: its page asks the server for this
 * and that, which the server counts as activity.
 *
 * @throws the signal's reason when aborted.
 */
export async function pageOpened(lab: Lab, signal: AbortSignal): Promise<void> {
  while (!(await wasActive(lab, signal))) {
    await setTimeout(LOOK_MILLISECONDS, undefined, { signal });
  }
}

async function wasActive({ address, token }: Lab, signal: AbortSignal): Promise<boolean> {
  const base = address.slice(0, address.indexOf('lab/workspaces/'));
  // This question is no activity itself.
  const response = await fetch(`${base}api/status?no_track_activity=1`, {
    headers: { Authorization: `token ${token}` },
    signal,
  }).catch(() => undefined);
  signal.throwIfAborted();
  const status: unknown = await response?.json().catch(() => undefined);
  return (
    Check(StatusSchema, status) && Date.parse(status.last_activity) > Date.parse(status.started)
  );
}

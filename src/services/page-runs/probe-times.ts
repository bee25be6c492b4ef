import { ProbeTimesSchema, withProbeTime, type ProbeTime } from '@damselfly/remote/http';
import { Check } from 'typebox/value';

/** Of this browser, whose processors they are: a workspace would carry them to another machine. */
const KEY = 'jupyterlab-damselfly:probe-times';

/** What was measured for a question; undefined where nothing was. */
export function readProbeTime(question: string): ProbeTime | undefined {
  return readTimes().find((time) => time.question === question);
}

/** Keeps it for later forms; a browser that keeps nothing measures again. */
export function keepProbeTime(time: ProbeTime): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(withProbeTime(readTimes(), time)));
  } catch {
    // It is full, or closed to this page.
  }
}

function readTimes(): readonly ProbeTime[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Check(ProbeTimesSchema, kept) ? kept : [];
  } catch {
    return [];
  }
}

import * as Type from 'typebox';

/** What a probe has measured, as it is kept for the next form that asks the same. */
export const ProbeTimeSchema = Type.Object({
  /** What was asked: config, inputs, backend, device and workers, in the terms of who keeps it. */
  question: Type.String(),
  secondsPerIteration: Type.Number(),
  /** ISO 8601. */
  measured: Type.String(),
});

export type ProbeTime = Type.Static<typeof ProbeTimeSchema>;

export const ProbeTimesSchema = Type.Array(ProbeTimeSchema);

/** Forms are filled for a few data sets at a time. */
const MOST_TIMES = 200;

/** The times with one more, the newest first; it takes the place of an earlier answer to its question. */
export function withProbeTime(times: readonly ProbeTime[], time: ProbeTime): ProbeTime[] {
  return [time, ...times.filter(({ question }) => question !== time.question)].slice(0, MOST_TIMES);
}

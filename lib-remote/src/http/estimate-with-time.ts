import type { ProbeTime } from './probe-time.ts';
import type { Estimate, EstimateRequest } from './start.ts';

/** Who makes estimates, and keeps what their probes have measured. */
export interface ProbeKeeper {
  /** What the time depends on, as a text; undefined while that is not known. */
  question(): Promise<string | undefined>;
  read(question: string): Promise<ProbeTime | undefined>;
  keep(time: ProbeTime): Promise<void>;
  /** How many runs compute on the engine now. */
  running(): Promise<number>;
  estimate(request: EstimateRequest): Promise<Estimate>;
}

/** Machines change, and what else they do: after so many milliseconds a time is measured anew. */
const FRESH = 24 * 3600 * 1000;

/**
 * An estimate whose probe is not repeated where it was made before within a day, unless that is asked. One that was
 * made while runs computed says so, and is not kept.
 *
 * @throws what `estimate` throws.
 */
export async function estimateWithTime(
  request: EstimateRequest,
  keeper: ProbeKeeper,
): Promise<Estimate> {
  const { probe, again = false } = request;
  if (!probe) {
    return keeper.estimate(request);
  }
  const question = await keeper.question();
  const kept = question !== undefined && !again ? await keeper.read(question) : undefined;
  if (kept && Date.now() - Date.parse(kept.measured) < FRESH) {
    const { secondsPerIteration, measured } = kept;
    const estimate = await keeper.estimate({ ...request, probe: false });
    return { ...estimate, secondsPerIteration, measured };
  }
  const before = await keeper.running();
  const estimate = await keeper.estimate(request);
  const { secondsPerIteration } = estimate;
  if (secondsPerIteration === undefined) {
    return estimate;
  }
  const busy = Math.max(before, await keeper.running());
  const measured = new Date().toISOString();
  if (busy > 0) {
    return { ...estimate, measured, busy };
  }
  if (question !== undefined) {
    await keeper.keep({ question, secondsPerIteration, measured });
  }
  return { ...estimate, measured };
}

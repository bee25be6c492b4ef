import type { RunAction } from '../http/run-state.ts';

/** What a process does after its running iteration: goes on, waits, or ends. */
export type Intention = 'go-on' | 'pause' | 'stop';

/** What becomes of a request: another intention, the end at once, or a refusal with its reason. */
export type Decision =
  | { readonly intention: Intention }
  | { readonly intention: 'cancel' }
  | { readonly refusal: string };

/**
 * Decides on a request to a process. To ask twice for the same is no mistake: two people may look at
 * one run.
 */
export function decide(intention: Intention, action: RunAction): Decision {
  if (action === 'cancel') {
    return { intention: 'cancel' };
  }
  if (action === 'stop') {
    return { intention: 'stop' };
  }
  if (intention === 'stop') {
    return { refusal: 'the run is stopping; resume it afterwards' };
  }
  return { intention: action === 'pause' ? 'pause' : 'go-on' };
}

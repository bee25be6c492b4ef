import { notBuiltError, type DamselflyError } from '../errors.ts';

/** What a backend says that computes with photon counts only. */
export const COUNTS_ONLY =
  'it computes with photon counts, not with intensities, as the wasm and reference backends do';

export function gaussianRefusal(backend: string): DamselflyError<'NotBuilt'> {
  return notBuiltError({
    feature: `The Gaussian likelihood on ${backend}`,
    instead: 'use the wasm backend (--backend wasm)',
  });
}

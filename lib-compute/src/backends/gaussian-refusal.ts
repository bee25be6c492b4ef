import { notBuiltError, type DamselflyError } from '../errors.ts';

/** What a backend says that computes with photon counts only. */
export const COUNTS_ONLY =
  'it computes with photon counts, not with intensities, as only the reference backend does';

export function gaussianRefusal(backend: string): DamselflyError<'NotBuilt'> {
  return notBuiltError({
    feature: `The Gaussian likelihood on ${backend}`,
    instead: 'use the reference backend (--backend reference)',
  });
}

import { backendError } from '@damselfly/compute/errors.ts';

/** Nothing is drawn, nor made to be drawn, where nobody sees it. */
export function hiddenError(): Error {
  return backendError({
    backend: 'WebGL',
    operation: 'recording a movie',
    reason: 'the view is hidden or draws nothing now; keep it in sight until the movie is saved',
  });
}

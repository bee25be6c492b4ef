import type { Viewer } from './viewer.ts';

/** A viewer that knows whether a picture of it shows anything. */
export interface Pictured extends Pick<Viewer<unknown, unknown, unknown>, 'screenshot'> {
  /** Whether there is something to be seen: not before it is drawn. */
  readonly hasPicture: boolean;
}

import type { Roots } from './security/roots.ts';

/** What the routes work with. */
export interface Gateway {
  readonly version: string;
  readonly roots: Roots;
}

import type { LaidOutFrame } from '../data/frames-request.ts';
import type { Powder } from './powder-model.ts';

/** What the picture of a frame panel shows. */
export type Shown =
  | { readonly kind: 'frame'; readonly number: number; readonly picture: LaidOutFrame }
  | { readonly kind: 'powder'; readonly powder: Powder };

/** Its pixels; undefined before there are any. */
export function pictureOf(shown: Shown | undefined): LaidOutFrame | undefined {
  return shown?.kind === 'powder' ? shown.powder.picture : shown?.picture;
}

import type { FrameColumn } from '@damselfly/remote/http';

/** What frames can be laid out by. */
export type FrameQuantity =
  'number' | 'rotation' | Extract<FrameColumn, 'information' | 'logLikelihood' | 'scale'>;

import type { FrameTable } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import type { FrameColumn } from '../../http/index.ts';

/** Where an output keeps the values of each column (spec/emc.md 2.6). */
export const FRAME_TABLES: Readonly<Record<FrameColumn, FrameTable>> = {
  orientation: 'orientations',
  information: 'mutual_info',
  logLikelihood: 'likelihood',
  scale: 'scale',
};

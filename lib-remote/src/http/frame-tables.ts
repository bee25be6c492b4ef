import type { FrameColumn } from './volume.ts';

/** The dataset of an output that holds the values of each column (spec/emc.md 2.6). */
export const FRAME_TABLES = {
  orientation: 'orientations',
  information: 'mutual_info',
  logLikelihood: 'likelihood',
  scale: 'scale',
  occupancy: 'occupancies',
} as const satisfies Readonly<Record<FrameColumn, string>>;

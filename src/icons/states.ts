import { strokeIcon } from './stroke-icon.ts';

export const queuedIcon = strokeIcon(
  'queued',
  '<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3l2 1.5"/>',
);
export const runningIcon = strokeIcon('running', '<path d="M13.5 8A5.5 5.5 0 1 1 8 2.5"/>');
export const doneIcon = strokeIcon('done', '<path d="M3.5 8.5l3 3 6-7"/>');
export const failedIcon = strokeIcon('failed', '<path d="M8 2.5l6 11H2zM8 7v3M8 12v.01"/>');
/** Waves, struck through. */
export const noContactIcon = strokeIcon(
  'no-contact',
  '<path d="M2.5 6.5a8 8 0 0 1 11 0M4.5 9a5 5 0 0 1 7 0M8 12v.01M3 14L13 2"/>',
);
/** Three bars: something to plot. */
export const chartIcon = strokeIcon('chart', '<path d="M3 13V8M8 13V3M13 13V7"/>');

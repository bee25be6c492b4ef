import { strokeIcon } from './stroke-icon.ts';

/** A damselfly seen from above: a straight body, two pairs of wings. */
export const damselflyIcon = strokeIcon(
  'damselfly',
  '<path d="M8 3v11"/><path d="M8 6C6 3.5 3.5 3 2 3.5c.5 2 3 3.5 6 3.5M8 6c2-2.5 4.5-3 6-2.5-.5 2-3 3.5-6 3.5"/><path d="M8 9c-1.5-.5-4-.2-5 1 1.5 1.3 3.8 1 5 0M8 9c1.5-.5 4-.2 5 1-1.5 1.3-3.8 1-5 0"/>',
);

import { strokeIcon } from './stroke-icon.ts';

/** A die that shows five. */
export const randomIcon = strokeIcon(
  'random',
  '<rect x="2.5" y="2.5" width="11" height="11" rx="2"/><path d="M5.5 5.5v.01M10.5 5.5v.01M8 8v.01M5.5 10.5v.01M10.5 10.5v.01" stroke-width="2"/>',
);

/** A sum. */
export const powderIcon = strokeIcon('powder', '<path d="M12 4.5v-2H4L8.5 8 4 13.5h8v-2"/>');

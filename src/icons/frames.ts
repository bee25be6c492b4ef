import { strokeIcon } from './stroke-icon.ts';

/** A die that shows five. */
export const randomIcon = strokeIcon(
  'random',
  '<rect x="2.5" y="2.5" width="11" height="11" rx="2"/><path d="M5.5 5.5v.01M10.5 5.5v.01M8 8v.01M5.5 10.5v.01M10.5 10.5v.01" stroke-width="2"/>',
);

/** A sum. */
export const powderIcon = strokeIcon('powder', '<path d="M12 4.5v-2H4L8.5 8 4 13.5h8v-2"/>');

/** Two pictures beside each other. */
export const compareIcon = strokeIcon(
  'compare',
  '<rect x="2" y="4" width="5" height="8" rx="1"/><rect x="9" y="4" width="5" height="8" rx="1"/>',
);

/** A region of a picture, as it is drawn. */
export const circleIcon = strokeIcon('circle', '<circle cx="8" cy="8" r="5.5"/>');
export const rectangleIcon = strokeIcon(
  'rectangle',
  '<rect x="2.5" y="3.5" width="11" height="9" rx="0.5"/>',
);

/** A square and its image through its middle. */
export const symmetriseIcon = strokeIcon(
  'symmetrise',
  '<path d="M3 3h4v4H3zM9 9h4v4H9z"/><path d="M8 8v.01" stroke-width="2"/>',
);

/** A wave over its crests: what phasing finds. */
export const phaseIcon = strokeIcon(
  'phase',
  '<path d="M1.5 8c1.6-6 3.4-6 5 0s3.4 6 5 0"/><circle cx="13" cy="4" r="1.5"/>',
);

/** Spots, some of them within a line. */
export const classifyIcon = strokeIcon(
  'classify',
  '<path d="M9.5 3.5a3.5 3.5 0 1 1-5 5C3 6 6 2.5 9.5 3.5z"/><path d="M6.5 6.5v.01M8 5v.01M12 9.5v.01M10 12v.01M13 12.5v.01" stroke-width="2"/>',
);

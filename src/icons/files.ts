import { strokeIcon } from './stroke-icon.ts';

export const folderIcon = strokeIcon('folder', '<path d="M2 4.5h4L7.5 6H14v7H2z"/>');

/** A stack of frames. */
export const photonsIcon = strokeIcon(
  'photons',
  '<rect x="2.5" y="4.5" width="9" height="9" rx="1"/><path d="M5 4.5v-2h8.5V11h-2"/>',
);

/** A plane of pixels, hatched. */
export const detectorIcon = strokeIcon(
  'detector',
  '<rect x="2.5" y="2.5" width="11" height="11" rx="1"/><path d="M3 9l6-6M5 13l8-8M10 13l3-3"/>',
);

export const volumeIcon = strokeIcon(
  'volume',
  '<path d="M8 2l5.5 3v6L8 14l-5.5-3V5zM8 8l5.5-3M8 8v6M8 8L2.5 5"/>',
);

export const textIcon = strokeIcon(
  'text',
  '<path d="M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3"/>',
);

/** Nested boxes: a file of any content, such as HDF5. */
export const containerIcon = strokeIcon(
  'container',
  '<rect x="2.5" y="2.5" width="11" height="11" rx="1"/><path d="M2.5 6.5h11M6.5 6.5v7"/>',
);

/** A landscape in its frame. */
export const pictureIcon = strokeIcon(
  'picture',
  '<rect x="2" y="3" width="12" height="10" rx="1"/><path d="M2 11l3.5-3.5L9 11l2-2 3 3"/><circle cx="10.5" cy="6" r="1"/>',
);

/** A film, to be played. */
export const movieIcon = strokeIcon(
  'movie',
  '<rect x="2" y="3" width="12" height="10" rx="1"/><path d="M6.5 5.75v4.5L10 8z"/>',
);

/** A surface of triangles. */
export const meshIcon = strokeIcon('mesh', '<path d="M8 2.5l5.5 9.5h-11zM5.25 7.25h5.5L8 12z"/>');

/** Any other file. */
export const fileIcon = strokeIcon('file', '<path d="M4 2.5h5.5L12.5 6v7.5H4zM9 2.5V6h3.5"/>');

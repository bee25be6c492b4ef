/** Of the isosurfaces in the order in which they were added, in both themes (docs/interface.md). */
export const SURFACE_COLOURS = ['#5f9fdc', '#c9a25b', '#8f8fb8'] as const;

/** Of the outline of a support. */
export const SUPPORT_COLOUR = '#5fb88a';

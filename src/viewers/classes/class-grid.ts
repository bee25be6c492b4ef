/** How cells of one size lie in a grid. */
export interface ClassGrid {
  readonly columns: number;
  /** Room for the picture of a class, CSS pixels. */
  readonly edge: number;
}

export interface GridRoom {
  readonly width: number;
  readonly height: number;
  /** Between cells. */
  readonly gap: number;
  /** Below each picture. */
  readonly caption: number;
}

/** Pictures become no smaller: rather, the grid is scrolled. CSS pixels. */
const LEAST_EDGE = 96;

/** The grid with the largest pictures that shows all classes at once, as far as they stay readable. */
export function gridOf(count: number, { width, height, gap, caption }: GridRoom): ClassGrid {
  let best: ClassGrid = { columns: 1, edge: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const edge = Math.min(
      (width - gap * (columns - 1)) / columns,
      (height - gap * (rows - 1)) / rows - caption,
    );
    if (edge > best.edge) {
      best = { columns, edge };
    }
  }
  if (best.edge >= LEAST_EDGE) {
    return best;
  }
  const columns = Math.max(1, Math.floor((width + gap) / (LEAST_EDGE + gap)));
  return { columns, edge: Math.max(1, (width - gap * (columns - 1)) / columns) };
}

/** The place that a key leads to from another; undefined for keys that lead nowhere. */
export function placeAfter(
  key: string,
  place: number,
  { count, columns }: { readonly count: number; readonly columns: number },
): number | undefined {
  const within = (next: number): number => (next >= 0 && next < count ? next : place);
  switch (key) {
    case 'ArrowLeft':
      return within(place - 1);
    case 'ArrowRight':
      return within(place + 1);
    case 'ArrowUp':
      return within(place - columns);
    case 'ArrowDown':
      return within(place + columns);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** A part of a picture, in its rows and columns: those of row 0 and column 0 have their middle there. */
export type PixelRegion =
  | {
      readonly shape: 'circle';
      /** The middle. */
      readonly row: number;
      readonly column: number;
      /** Pixels whose middle lies no farther than this belong to it. */
      readonly radius: number;
    }
  | {
      readonly shape: 'rectangle';
      /** The first. */
      readonly row: number;
      readonly column: number;
      /** How many. */
      readonly rows: number;
      readonly columns: number;
    };

/** A picture, row by row. */
export interface PixelPicture {
  readonly rows: number;
  readonly columns: number;
  /** One per cell; NaN is no measurement. */
  readonly values: ArrayLike<number>;
  /** Per cell: mask of its pixel as `Detector.mask` has it, or more than 2 where no pixel lies. */
  readonly mask: ArrayLike<number>;
}

/** Of the pixels that count, as measured. */
export interface RegionStatistics {
  /** How many count. */
  readonly pixels: number;
  /** Those above 0. */
  readonly lit: number;
  /** Pixels that do not count: ignored by the mask, or not measured. */
  readonly masked: number;
  readonly sum: number;
  /** Per pixel; NaN where none counts. */
  readonly mean: number;
  /** Standard deviation of the pixels around their mean, divided by their number; NaN where none counts. */
  readonly deviation: number;
  /** NaN where no pixel counts. */
  readonly largest: number;
}

const IGNORED = 2;

/** What is in a region; the part of it that lies beside the picture holds nothing. */
export function regionStatistics(picture: PixelPicture, region: PixelRegion): RegionStatistics {
  const { values, mask } = picture;
  const counts = (cell: number): boolean => mask[cell] < IGNORED && !Number.isNaN(values[cell]);
  let [pixels, lit, masked, sum, largest] = [0, 0, 0, 0, -Infinity];
  visitRegion(picture, region, (cell) => {
    const value = values[cell];
    if (counts(cell)) {
      pixels += 1;
      lit += Number(value > 0);
      sum += value;
      largest = Math.max(largest, value);
    } else {
      masked += Number(mask[cell] <= IGNORED);
    }
  });
  if (pixels === 0) {
    return { pixels, lit, masked, sum, mean: NaN, deviation: NaN, largest: NaN };
  }
  const mean = sum / pixels;
  let squares = 0;
  // From the mean: squares of large values would hide a small spread.
  visitRegion(picture, region, (cell) => {
    squares += counts(cell) ? (values[cell] - mean) ** 2 : 0;
  });
  return { pixels, lit, masked, sum, mean, deviation: Math.sqrt(squares / pixels), largest };
}

/** Calls `visit` with every cell of the picture that lies in the region, row by row. */
function visitRegion(
  { rows, columns }: PixelPicture,
  region: PixelRegion,
  visit: (cell: number) => void,
): void {
  const { row, column, ...extent } = boxOf(region);
  const lastRow = Math.min(rows - 1, row + extent.rows - 1);
  const lastColumn = Math.min(columns - 1, column + extent.columns - 1);
  for (let r = Math.max(0, row); r <= lastRow; r++) {
    for (let c = Math.max(0, column); c <= lastColumn; c++) {
      const isIn =
        region.shape === 'rectangle' ||
        (r - region.row) ** 2 + (c - region.column) ** 2 <= region.radius ** 2;
      if (isIn) {
        visit(r * columns + c);
      }
    }
  }
}

interface PixelBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The rows and columns that a region lies in, whole ones. */
function boxOf(region: PixelRegion): PixelBox {
  if (region.shape === 'rectangle') {
    const [row, column] = [Math.ceil(region.row), Math.ceil(region.column)];
    return {
      row,
      column,
      rows: Math.ceil(region.row + region.rows) - row,
      columns: Math.ceil(region.column + region.columns) - column,
    };
  }
  const { row, column, radius } = region;
  const [top, left] = [Math.ceil(row - radius), Math.ceil(column - radius)];
  return {
    row: top,
    column: left,
    rows: Math.floor(row + radius) - top + 1,
    columns: Math.floor(column + radius) - left + 1,
  };
}

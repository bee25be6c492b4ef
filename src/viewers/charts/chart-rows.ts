/** Height of the row of marks above the charts, pixels. */
const MARKS_HEIGHT = 30;

/** Heights within the row of a chart: its name above the plot, room for the lowest label below. */
const NAME_HEIGHT = 22;
const GAP = 20;

/** Where a chart stands in the stack, pixels from the top. */
export interface ChartRow {
  /** Of the line that bears name and value. */
  readonly name: number;
  readonly top: number;
  readonly bottom: number;
}

/** Divides `height` pixels among `count` charts. */
export function chartRows(count: number, height: number): ChartRow[] {
  const row = (height - MARKS_HEIGHT) / count;
  return Array.from({ length: count }, (_, index) => {
    const name = MARKS_HEIGHT + index * row;
    const top = name + NAME_HEIGHT;
    return { name, top, bottom: Math.max(top + 1, name + row - GAP) };
  });
}

/** Where a line of a grid lies. */
export interface AxisLine {
  /** Place of its first value. */
  readonly first: number;
  /** From one of its values to the next. */
  readonly stride: number;
}

/** All lines of a grid along one axis. @param shape extents, slowest first. */
export function* axisLines(shape: readonly number[], axis: number): Generator<AxisLine> {
  const stride = shape.slice(axis + 1).reduce((product, extent) => product * extent, 1);
  const block = stride * shape[axis];
  const count = shape.reduce((product, extent) => product * extent, 1);
  for (let outer = 0; outer < count; outer += block) {
    for (let inner = 0; inner < stride; inner++) {
      yield { first: outer + inner, stride };
    }
  }
}

/** A place in the picture, between cells too; cell 0 has its middle at 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

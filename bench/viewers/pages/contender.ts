/** Something that draws, as the bench drives it: ours, or a peer (peers/). */
export interface Contender<Prepared> {
  /** Brings values into the form that it takes; this is not measured. `size` is an edge. */
  prepare(values: Float32Array<ArrayBuffer>, size: number): Prepared;
  /** Resolves when it has been told to draw the first picture. */
  open(node: HTMLElement, data: Prepared, level: number): Promise<unknown>;
  update(data: Prepared): Promise<unknown>;
  /** Looks from a degree farther. */
  turn(): Promise<unknown>;
  /** Takes hold of what changes the isosurface, or lets it go; resolves when it is drawn as it then rests. */
  hold?(isHeld: boolean): Promise<unknown>;
  /** Changes the isosurface; resolves when it is drawn. */
  level?(level: number): Promise<unknown>;
}

declare global {
  // A page has one; peers are plain JavaScript.
  var contender: Contender<unknown> | undefined;
}

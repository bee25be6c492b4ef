/** One of the volumes of an iteration, or with mode 0 all of its planes. */
export interface VolumePlace {
  readonly iteration: number;
  readonly mode: number;
}

/** Names a place within a run. */
export function keyOf({ iteration, mode }: VolumePlace): string {
  return `${iteration} ${mode}`;
}

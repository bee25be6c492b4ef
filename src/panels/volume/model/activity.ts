/** Something that takes a while, with its part that is done where that is known. */
export interface Activity {
  readonly kind: 'read' | 'save' | 'movie' | 'companions' | 'support';
  readonly part?: number;
}

/** Tells what takes a while now, or that nothing does any more. */
export type TellActivity = (activity: Activity | undefined) => void;

/** Tells of one kind how far it is. */
export function reportOf(kind: Activity['kind'], tell: TellActivity): (part: number) => void {
  return (part) => {
    tell({ kind, part });
  };
}

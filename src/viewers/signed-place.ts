/** Where a magnitude's place is on a scale of both signs with 0 in the middle, on the side of the positive ones; 0 to 1. */
export function besideZero(place: number): number {
  return (1 + place) / 2;
}

/** The place of the magnitude at either side of it; the reverse. */
export function fromZero(place: number): number {
  return Math.abs(2 * place - 1);
}

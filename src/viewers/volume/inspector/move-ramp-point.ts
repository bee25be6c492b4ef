import type { VolumeState } from '../volume-state.ts';

type Ramp = VolumeState['ramp'];

/** The ramp with one point elsewhere; points stay in their order. */
export function moveRampPoint(ramp: Ramp, number: number, place: number, opacity: number): Ramp {
  const least = number > 0 ? ramp[number - 1][0] : 0;
  const most = number < ramp.length - 1 ? ramp[number + 1][0] : 1;
  return ramp.map((point, i) =>
    i === number ? [within(place, least, most), within(opacity, 0, 1)] : point,
  );
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

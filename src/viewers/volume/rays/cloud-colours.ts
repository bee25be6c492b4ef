import { colourTable } from '../../colours/colour-table.ts';
import type { VolumeState } from '../volume-state.ts';

export type CloudColours = Pick<VolumeState, 'colours' | 'ramp'>;

/** 256 colours, 0 to 1: red, green, blue, and the opacity of the cloud from sample to sample. */
export function cloudColours({ colours, ramp }: CloudColours, part: number): Float32Array {
  const table = Float32Array.from(colourTable(colours), (byte) => byte / 255);
  for (let i = 0; i < 256; i++) {
    const opacity = Math.min(opacityAt(ramp, i / 255), 0.999);
    table[4 * i + 3] = 1 - (1 - opacity) ** part;
  }
  return table;
}

/** Straight between the points of the ramp, and level beyond its ends. */
export function opacityAt(ramp: VolumeState['ramp'], place: number): number {
  const after = ramp.findIndex(([at]) => at >= place);
  if (after <= 0) {
    return (after === 0 ? ramp[0] : ramp[ramp.length - 1])[1];
  }
  const [[x0, y0], [x1, y1]] = [ramp[after - 1], ramp[after]];
  return y0 + ((y1 - y0) * (place - x0)) / (x1 - x0);
}

/** The place up to which the cloud is not to be seen. */
export function firstSeen(ramp: VolumeState['ramp']): number {
  const first = ramp.findIndex(([, opacity]) => opacity > 0);
  return first < 0 ? 1 : ramp[Math.max(0, first - 1)][0];
}

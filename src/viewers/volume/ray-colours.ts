import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import { colourTable } from '../colours/colour-table.ts';
import type { VolumeState } from './volume-state.ts';

type Colours = Pick<VolumeState, 'colours' | 'ramp'>;

/** The colours along the range, with the opacity of the cloud, on the graphics card. */
export class RayColours {
  readonly #values = new Float32Array(4 * 256);
  readonly texture = new DataTexture(this.#values, 256, 1, RGBAFormat, FloatType);
  #shown = '';

  constructor() {
    this.texture.minFilter = this.texture.magFilter = NearestFilter;
  }

  /** @param part of the depth in which the cloud is as opaque as the ramp says, from sample to sample. */
  show({ colours, ramp }: Colours, part: number): void {
    const wanted = JSON.stringify([colours, ramp, part]);
    if (wanted !== this.#shown) {
      this.#shown = wanted;
      this.#values.set(cloudColours({ colours, ramp }, part));
      this.texture.needsUpdate = true;
    }
  }

  dispose(): void {
    this.texture.dispose();
  }
}

/** 256 colours, 0 to 1: red, green, blue, and the opacity of the cloud from sample to sample. */
export function cloudColours({ colours, ramp }: Colours, part: number): Float32Array {
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

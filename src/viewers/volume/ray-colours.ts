import { DataTexture, LinearFilter, RGBAFormat } from 'three';
import { colourTable } from '../colours/colour-table.ts';
import type { VolumeState } from './volume-state.ts';

type Colours = Pick<VolumeState, 'colours' | 'ramp'>;

/** The colours along the range, with the opacity of the cloud, on the graphics card. */
export class RayColours {
  readonly texture = new DataTexture(new Uint8Array(4 * 256), 256, 1, RGBAFormat);
  #shown = '';

  constructor() {
    this.texture.minFilter = this.texture.magFilter = LinearFilter;
  }

  show({ colours, ramp }: Colours): void {
    const wanted = JSON.stringify([colours, ramp]);
    if (wanted !== this.#shown) {
      this.#shown = wanted;
      this.texture.image.data?.set(cloudColours({ colours, ramp }));
      this.texture.needsUpdate = true;
    }
  }

  dispose(): void {
    this.texture.dispose();
  }
}

/** 256 colours: red, green, blue, and the opacity of the cloud. */
export function cloudColours({ colours, ramp }: Colours): Uint8ClampedArray {
  const table = colourTable(colours);
  for (let i = 0; i < 256; i++) {
    table[4 * i + 3] = 255 * opacityAt(ramp, i / 255);
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

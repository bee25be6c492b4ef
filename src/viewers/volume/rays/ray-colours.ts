import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import type { VolumeHue } from '@damselfly/compute/volume/hue.ts';
import { hueColours } from '../../colours/hue-colours.ts';
import { cloudColours, type CloudColours } from './cloud-colours.ts';

/** What decides the colours of rays. */
export interface RayColourChoice extends CloudColours {
  readonly hue: VolumeHue['kind'] | undefined;
}

/** The colours along the range, with the opacity of the cloud, and those of hues, on the graphics card. */
export class RayColours {
  readonly #values = new Float32Array(2 * 4 * 256);
  readonly texture = new DataTexture(this.#values, 256, 2, RGBAFormat, FloatType);
  #shown = '';

  constructor() {
    this.texture.minFilter = this.texture.magFilter = NearestFilter;
  }

  /** @param part of the depth in which the cloud is as opaque as the ramp says, from sample to sample. */
  show({ colours, ramp, hue }: RayColourChoice, part: number): void {
    const wanted = JSON.stringify([colours, ramp, hue, part]);
    if (wanted !== this.#shown) {
      this.#shown = wanted;
      this.#values.set(cloudColours({ colours, ramp }, part));
      if (hue) {
        this.#values.set(
          Float32Array.from(hueColours(hue), (byte) => byte / 255),
          4 * 256,
        );
      }
      this.texture.needsUpdate = true;
    }
  }

  dispose(): void {
    this.texture.dispose();
  }
}

import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import { cloudColours, type CloudColours } from './cloud-colours.ts';

/** The colours along the range, with the opacity of the cloud, on the graphics card. */
export class RayColours {
  readonly #values = new Float32Array(4 * 256);
  readonly texture = new DataTexture(this.#values, 256, 1, RGBAFormat, FloatType);
  #shown = '';

  constructor() {
    this.texture.minFilter = this.texture.magFilter = NearestFilter;
  }

  /** @param part of the depth in which the cloud is as opaque as the ramp says, from sample to sample. */
  show({ colours, ramp }: CloudColours, part: number): void {
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

import type { TexelFormat, Texels } from '@damselfly/compute/volume/volume-texels.ts';
import {
  Data3DTexture,
  FloatType,
  HalfFloatType,
  LinearFilter,
  NearestFilter,
  RedFormat,
  RGFormat,
  UnsignedByteType,
} from 'three';
import type { RefinedTexels } from '../scene/volume-calls.ts';

const TYPES = { r8: UnsignedByteType, r16f: HalfFloatType, r32f: FloatType } as const;

/** A volume and its bricks on the graphics card: room is taken once, other values are written into it. */
export class VolumeTexture {
  #texels: Data3DTexture | undefined;
  #bricks: Data3DTexture | undefined;
  #kind = '';

  get texels(): Data3DTexture | undefined {
    return this.#texels;
  }

  get bricks(): Data3DTexture | undefined {
    return this.#bricks;
  }

  show({ texels, bricks, edge, count, format, channels }: RefinedTexels): void {
    const kind = `${edge} ${format} ${channels}`;
    if (kind === this.#kind && this.#texels && this.#bricks) {
      rewrite(this.#texels, texels);
      rewrite(this.#bricks, bricks);
      return;
    }
    this.dispose();
    this.#kind = kind;
    this.#texels = textureOf(texels, edge, format, channels, true);
    this.#bricks = textureOf(bricks, count, format, 1, false);
  }

  dispose(): void {
    this.#texels?.dispose();
    this.#bricks?.dispose();
    this.#texels = undefined;
    this.#bricks = undefined;
    this.#kind = '';
  }
}

function textureOf(
  texels: Texels,
  edge: number,
  format: TexelFormat,
  channels: 1 | 2,
  isSmooth: boolean,
): Data3DTexture {
  const texture = new Data3DTexture(texels, edge, edge, edge);
  texture.format = channels === 2 ? RGFormat : RedFormat;
  texture.type = TYPES[format];
  texture.minFilter = texture.magFilter = isSmooth ? LinearFilter : NearestFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

/** Three writes other texels of the same source into the room that it has taken. */
function rewrite(texture: Data3DTexture, texels: Texels): void {
  texture.image.data = texels;
  texture.needsUpdate = true;
}

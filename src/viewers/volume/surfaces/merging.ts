import type { VolumeData } from '../../volume-data.ts';
import { drawsInSoftware } from '../graphics/software-graphics.ts';
import { gridSteps } from '../scene/grid-steps.ts';
import type { FoundScene } from '../scene/scene-source.ts';
import { mergedBlock, suitsPicture } from './merged-block.ts';

/**
 * How far the surfaces of a picture are merged: as far as one can hardly see it where the processor draws, which
 * takes its time for every triangle; not at all for what is saved.
 */
export class Merging {
  /** How many want all surfaces whole. */
  #refusing = 0;
  readonly #voxelPixels: (data: VolumeData) => number;

  /** @param voxelPixels how wide a voxel of the model is in the picture; 0 where there is none. */
  constructor(voxelPixels: (data: VolumeData) => number) {
    this.#voxelPixels = voxelPixels;
  }

  /** Cells along an edge that become one of a surface. */
  blockFor(data: VolumeData): number {
    const pixels = this.#cellPixels(data);
    return this.#isWhole(pixels) ? 1 : mergedBlock(pixels);
  }

  /** Whether the surfaces may stay in the picture as it is now. */
  suits({ data, surfaces, detail }: FoundScene): boolean {
    const pixels = this.#cellPixels(data);
    return (
      surfaces.length === 0 ||
      detail.isHalved ||
      (this.#isWhole(pixels) ? detail.block === 1 : suitsPicture(detail.block, pixels))
    );
  }

  /** All surfaces are to be whole until the answer is called; those that are not have to be made anew. */
  refuse(): () => void {
    this.#refusing += 1;
    return () => {
      this.#refusing -= 1;
    };
  }

  #isWhole(pixels: number): boolean {
    return this.#refusing > 0 || pixels === 0 || !drawsInSoftware();
  }

  #cellPixels(data: VolumeData): number {
    return (this.#voxelPixels(data) * data.binning) / gridSteps(data.shape[0]);
  }
}

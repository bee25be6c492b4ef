import type { VolumeData } from '../../volume-data.ts';
import { SceneSource } from '../scene/scene-source.ts';
import type { Support } from './support-outline.ts';

export interface SupportParts {
  readonly found: (support: Support | undefined) => void;
  readonly failed: () => void;
  /** Whether there is a place for a picture. */
  readonly hasPlace: () => boolean;
}

/** The outlines of supports, each made by a worker that ends with it; where nobody sees them, once somebody does. */
export class SupportSource {
  readonly #parts: SupportParts;
  #source: SceneSource | undefined;
  #putOff: VolumeData | undefined;

  constructor(parts: SupportParts) {
    this.#parts = parts;
  }

  /** @param data a mask: what is nearer to its largest value than to its least is inside. */
  find(data: VolumeData | undefined): void {
    this.#source?.dispose();
    this.#source = this.#putOff = undefined;
    const { found, failed, hasPlace } = this.#parts;
    if (!data) {
      found(undefined);
      return;
    }
    if (!hasPlace()) {
      this.#putOff = data;
      return;
    }
    const level = (data.minimum + data.maximum) / 2;
    const source = new SceneSource(({ surfaces: [surface] }) => {
      source.dispose();
      found({ surface, data });
    }, failed);
    this.#source = source;
    source.find({
      data,
      filters: {
        centrosymmetric: false,
        radialMinimum: false,
        normalised: false,
        part: 'amplitude',
        signs: 'both',
        minus: undefined,
      },
      planFor: () => ({ level, meshes: [level], texels: undefined, dust: undefined }),
      askedAt: performance.now(),
    });
  }

  /** There is a place for a picture. */
  wake(): void {
    if (this.#putOff) {
      this.find(this.#putOff);
    }
  }

  dispose(): void {
    this.#putOff = undefined;
    this.#source?.dispose();
  }
}

import type { VolumeData } from '../../volume-data.ts';
import { SceneSource } from '../scene/scene-source.ts';
import type { Support } from './support-outline.ts';

/** The outlines of supports, each made by a worker that ends with it. */
export class SupportSource {
  readonly #found: (support: Support | undefined) => void;
  readonly #failed: () => void;
  #source: SceneSource | undefined;

  constructor(found: (support: Support | undefined) => void, failed: () => void) {
    this.#found = found;
    this.#failed = failed;
  }

  /** @param data a mask: what is nearer to its largest value than to its least is inside. */
  find(data: VolumeData | undefined): void {
    this.#source?.dispose();
    this.#source = undefined;
    if (!data) {
      this.#found(undefined);
      return;
    }
    const level = (data.minimum + data.maximum) / 2;
    const source = new SceneSource(({ surfaces: [surface] }) => {
      source.dispose();
      this.#found({ surface, data });
    }, this.#failed);
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

  dispose(): void {
    this.#source?.dispose();
  }
}

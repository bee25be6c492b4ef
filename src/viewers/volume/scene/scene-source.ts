import type { ComplexPart } from '@damselfly/compute/volume/complex-part.ts';
import type { Subtrahend } from '@damselfly/compute/volume/difference-volume.ts';
import type { SignChoice } from '@damselfly/compute/volume/signed-volume.ts';
import type { VolumeFilters } from '@damselfly/compute/volume/filter-volume.ts';
import { backendError } from '@damselfly/compute/errors.ts';
import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { releaseProxy, wrap, type Remote } from 'comlink';
import { indexAt, positionOf } from '../../model-grid.ts';
import { describedOf } from '../../prepared/described-of.ts';
import { RELATIVE } from '../../relative-values.ts';
import type { VolumeData } from '../../volume-data.ts';
import type { Dust } from './drawn-grid.ts';
import type { ScenePlan } from './scene-plan.ts';
import type { ShadedSurface } from '../surfaces/shaded-surface.ts';
import type { SurfaceDetail } from '../surfaces/surface-detail.ts';
import type { RefinedTexels, VolumeCalls } from './volume-calls.ts';

/** What is done to the data before. */
export interface WishedFilters extends VolumeFilters {
  /** Of complex numbers. */
  readonly part: ComplexPart;
  /** Of values of either sign. */
  readonly signs: SignChoice;
  /** What is taken away from them. */
  readonly minus: VolumeData | undefined;
}

/** What is wanted next: of these data, after these filters, what is then planned. */
export interface SceneWish {
  readonly data: VolumeData;
  readonly filters: WishedFilters;
  readonly planFor: (filtered: VolumeData) => ScenePlan;
  /** Whether it will soon be wished otherwise: surfaces of half the detail do meanwhile. */
  readonly isDragged?: boolean;
  /** How many cells along an edge may become one of their surfaces; none by default. */
  readonly blockFor?: (filtered: VolumeData) => number;
  /** `performance.now` of the asking. */
  readonly askedAt: number;
}

/** What the worker has made of a wish. */
export interface FoundScene {
  /** As the filters left them. */
  readonly data: VolumeData;
  readonly plan: ScenePlan;
  readonly surfaces: readonly ShadedSurface[];
  /** Of the surfaces. */
  readonly detail: SurfaceDetail;
  readonly texels: RefinedTexels | undefined;
  /** What it was made for. */
  readonly wish: SceneWish;
}

/** What a worker does: makes a scene, lets one be seen before it makes the next, or nothing more. */
export type SceneWork = 'making' | 'showing' | 'none';

/** Milliseconds in which a picture is seen without a word before the next volume is worked on: a frame. */
const FRAME = 17;

/**
 * Volumes ready to be drawn, from a worker. One is made at a time, and shown before the next; of the wishes that come meanwhile only the
 * last is kept, so that a dragged level or a fast run never queues up.
 */
export class SceneSource {
  readonly #worker = workerHandle(
    new Worker(new URL('./volume-worker.ts', import.meta.url), { type: 'module' }),
  );
  readonly #calls: Remote<VolumeCalls> = wrap<VolumeCalls>(this.#worker.endpoint);
  readonly #found: (found: FoundScene) => void | Promise<void>;
  readonly #failed: (cause: unknown) => void;
  readonly #works: (work: SceneWork) => void;
  #inWorker: { readonly wish: SceneWish; readonly data: VolumeData } | undefined;
  #last: FoundScene | undefined;
  #next: SceneWish | undefined;
  #isBusy = false;
  #isDisposed = false;

  /**
   * @param found shows it; what is made next waits for that, or a fast run would show nothing.
   * @param works is told what the worker does, when it begins to.
   */
  constructor(
    found: (found: FoundScene) => void | Promise<void>,
    failed: (cause: unknown) => void,
    works: (work: SceneWork) => void = () => undefined,
  ) {
    this.#found = found;
    this.#failed = failed;
    this.#works = (work) => {
      if (!this.#isDisposed) {
        works(work);
      }
    };
  }

  find(wish: SceneWish): void {
    this.#next = wish;
    if (!this.#isBusy) {
      void this.#work();
    }
  }

  /** An isosurface of the volume that is shown, whole. @throws Backend before there is one. */
  async surface(level: number, dust: Dust | undefined): Promise<ShadedSurface> {
    const made = this.#calls.surface(level, dust);
    const surface = await Promise.race([made, this.#worker.failed]);
    if (!surface) {
      throw backendError({
        backend: 'worker',
        operation: 'finding a surface',
        reason: 'it has no volume yet; wait until it is shown',
      });
    }
    return surface;
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#next = undefined;
      this.#last = undefined;
      this.#calls[releaseProxy]();
      void this.#worker.terminate();
    }
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    this.#works('making');
    try {
      for (let wish = this.#takeNext(); wish; wish = this.#takeNext()) {
        // A worker that has broken down answers no more.
        const found = await Promise.race([this.#make(wish), this.#worker.failed]);
        if (this.#isDisposed) {
          return;
        }
        this.#last = found;
        await this.#found(found);
        await this.#restBefore(wish.data);
      }
    } catch (cause) {
      if (!this.#isDisposed) {
        this.#failed(cause);
      }
    } finally {
      this.#isBusy = false;
      this.#works('none');
    }
  }

  /** Lets the picture of a volume be seen where another one is wished already. */
  async #restBefore(data: VolumeData): Promise<void> {
    if (this.#next !== undefined && this.#next.data !== data) {
      this.#works('showing');
      await new Promise((resolve) => setTimeout(resolve, FRAME));
      this.#works('making');
    }
  }

  async #make(wish: SceneWish): Promise<FoundScene> {
    const data = await this.#show(wish);
    const plan = wish.planFor(data);
    const last = this.#last?.data === data ? this.#last : undefined;
    const { meshes, dust } = plan;
    const detail = detailOf(wish, data);
    const isSameDust = JSON.stringify(last?.plan.dust) === JSON.stringify(dust);
    const isSameDetail = JSON.stringify(last?.detail) === JSON.stringify(detail);
    const surfaces: ShadedSurface[] = [];
    for (const level of meshes) {
      const at = last && isSameDust && isSameDetail ? last.plan.meshes.indexOf(level) : -1;
      const surface = last?.surfaces[at] ?? (await this.#calls.surface(level, dust, detail));
      if (surface) {
        surfaces.push(surface);
      }
    }
    const isKept = isSameDust && last?.plan.texels === plan.texels;
    const texels =
      plan.texels &&
      ((isKept ? last?.texels : undefined) ?? (await this.#calls.texels(plan.texels, dust)));
    return { data, plan, surfaces, detail, texels, wish };
  }

  /** Brings the data to the worker unless they are there. */
  async #show(wish: SceneWish): Promise<VolumeData> {
    const { data, filters } = wish;
    const inWorker = this.#inWorker;
    if (
      inWorker?.wish.data === data &&
      inWorker.wish.filters.centrosymmetric === filters.centrosymmetric &&
      inWorker.wish.filters.radialMinimum === filters.radialMinimum &&
      inWorker.wish.filters.normalised === filters.normalised &&
      inWorker.wish.filters.part === filters.part &&
      inWorker.wish.filters.signs === filters.signs &&
      inWorker.wish.filters.minus === filters.minus
    ) {
      return inWorker.data;
    }
    const minus = filters.minus && subtrahend(data, filters.minus);
    const made = await this.#calls.show(describedOf(data), data.shape[0], { ...filters, minus });
    // What has no hue any more had one.
    const shown = made
      ? { ...data, hue: undefined, ...made, ...(filters.normalised && RELATIVE) }
      : data;
    this.#inWorker = { wish, data: shown };
    return shown;
  }

  #takeNext(): SceneWish | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}

function detailOf({ isDragged = false, blockFor }: SceneWish, data: VolumeData): SurfaceDetail {
  // Of half the detail little is left to merge, and all is drawn in fewer pixels.
  return { isHalved: isDragged, block: isDragged ? 1 : (blockFor?.(data) ?? 1) };
}

/** How a cube lies in another around the same centre. */
function subtrahend(data: VolumeData, other: VolumeData): Subtrahend {
  return {
    volume: describedOf(other),
    edge: other.shape[0],
    factor: data.binning / other.binning,
    offset: indexAt(other, positionOf(data, 0)),
  };
}

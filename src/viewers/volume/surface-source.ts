import { workerHandle } from '@damselfly/compute/platform/browser/worker-handle.ts';
import { releaseProxy, wrap, type Remote } from 'comlink';
import type { VolumeData } from '../volume-data.ts';
import type { ShadedSurface, SurfaceCalls } from './surface-calls.ts';

/** What is wanted next: of these data, at this level. */
interface Wish {
  readonly data: VolumeData;
  readonly level: number;
  /** `performance.now` of the asking. */
  readonly askedAt: number;
}

/** An isosurface with the data and the level that it is of. */
export interface FoundSurface extends Wish {
  readonly surface: ShadedSurface;
}

/**
 * Isosurfaces from a worker. One is made at a time; of the wishes that come meanwhile only the last is kept,
 * so that a dragged level or a fast run never queues up.
 */
export class SurfaceSource {
  readonly #worker = workerHandle(
    new Worker(new URL('./surface-worker.ts', import.meta.url), { type: 'module' }),
  );
  readonly #calls: Remote<SurfaceCalls> = wrap<SurfaceCalls>(this.#worker.endpoint);
  readonly #found: (found: FoundSurface) => void;
  readonly #failed: (cause: unknown) => void;
  #inWorker: VolumeData | undefined;
  #next: Wish | undefined;
  #isBusy = false;
  #isDisposed = false;

  constructor(found: (found: FoundSurface) => void, failed: (cause: unknown) => void) {
    this.#found = found;
    this.#failed = failed;
  }

  find(data: VolumeData, level: number): void {
    this.#next = { data, level, askedAt: performance.now() };
    if (!this.#isBusy) {
      void this.#work();
    }
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#next = undefined;
      this.#calls[releaseProxy]();
      void this.#worker.terminate();
    }
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    try {
      for (let wish = this.#takeNext(); wish; wish = this.#takeNext()) {
        // A worker that has broken down answers no more.
        const surface = await Promise.race([this.#ask(wish), this.#worker.failed]);
        if (surface && !this.#isDisposed) {
          this.#found({ ...wish, surface });
        }
      }
    } catch (cause) {
      if (!this.#isDisposed) {
        this.#failed(cause);
      }
    } finally {
      this.#isBusy = false;
    }
  }

  async #ask({ data, level }: Wish): Promise<ShadedSurface | undefined> {
    if (this.#inWorker !== data) {
      const { values, scale, low, high, shape } = data;
      await this.#calls.show({ values, scale, low, high, shape });
      this.#inWorker = data;
    }
    return this.#calls.surface(level);
  }

  #takeNext(): Wish | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }
}

import { hasSimd } from '@damselfly/compute/platform/browser/has-simd.ts';
import type { Engine, EngineDevice, RunState } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Signal, type ISignal } from '@lumino/signaling';
import { devicesInWorker } from './devices-in-worker.ts';

/** `Engine.id` of the page. */
const PAGE_ENGINE = 'page';

/** This browser as a place where reconstructions run. */
export class PageEngine {
  readonly #trans: TranslationBundle;
  readonly #changed = new Signal<this, void>(this);
  #counts = { running: 0, queued: 0 };
  /** Undefined until it is known whether runs can be kept. */
  #storage: { readonly isThere: boolean; readonly note: string } | undefined;
  #devices: readonly EngineDevice[] | undefined;
  #isLooking = false;

  constructor(trans: TranslationBundle) {
    this.#trans = trans;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** As it is now. Without a place for its runs it takes none. */
  get state(): Engine {
    const cores = navigator.hardwareConcurrency;
    const canCompute = hasSimd() && typeof Worker === 'function';
    const { isThere = true, note = '' } = this.#storage ?? {};
    return {
      id: PAGE_ENGINE,
      title: this.#trans.__('This browser'),
      device: this.#trans.__('%1 workers, WebAssembly SIMD', cores),
      isReady: canCompute && isThere,
      reason: canCompute
        ? note
        : this.#trans.__('This browser has no WebAssembly SIMD; a newer one has it.'),
      cores,
      ...(this.#devices && { devices: [...this.#devices] }),
      ...this.#counts,
      slots: 1,
    };
  }

  /** What each backend computes on; undefined until that has been looked at. */
  get devices(): readonly EngineDevice[] | undefined {
    return this.#devices;
  }

  /** Looks at what each backend computes on, once. */
  look(): void {
    if (!this.#isLooking && this.state.isReady) {
      this.#isLooking = true;
      void this.#look();
    }
  }

  /** @param note what is to be known of the place where runs are kept, or why there is none. */
  useStorage(isThere: boolean, note: string): void {
    this.#storage = { isThere, note };
    this.#changed.emit();
  }

  /** @param states of the runs that a page has in hand. */
  count(states: readonly RunState[]): void {
    const queued = states.filter((state) => state === 'queued').length;
    const running = states.length - queued;
    if (running !== this.#counts.running || queued !== this.#counts.queued) {
      this.#counts = { running, queued };
      this.#changed.emit();
    }
  }

  dispose(): void {
    Signal.clearData(this);
  }

  async #look(): Promise<void> {
    // Where its program cannot be loaded, no run can start either, and says why.
    this.#devices = await devicesInWorker().catch(() => undefined);
    this.#changed.emit();
  }
}

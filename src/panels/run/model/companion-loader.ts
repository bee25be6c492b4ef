import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { VolumeBytes } from '../../../services/runs/run-source.ts';
import { keyOf, type VolumePlace } from './volume-place.ts';

/**
 * Brings the volumes that are shown together with another, one after the other. Those that were shown stay until all
 * that are wanted instead are there; to want others ends what is under way.
 */
export class CompanionLoader implements IDisposable {
  readonly #load: (place: VolumePlace, signal: AbortSignal) => Promise<VolumeBytes>;
  readonly #changed = new Signal<this, void>(this);
  #request = new AbortController();
  #wanted = '';
  #there = new Map<string, VolumeBytes>();
  #current: readonly VolumeBytes[] = [];
  #error: unknown;
  #isDisposed = false;

  constructor(load: (place: VolumePlace, signal: AbortSignal) => Promise<VolumeBytes>) {
    this.#load = load;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** In the order of their places; the same list until it changes. */
  get current(): readonly VolumeBytes[] {
    return this.#current;
  }

  /** Why what is wanted could not be brought. */
  get error(): unknown {
    return this.#error;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  show(places: readonly VolumePlace[]): void {
    const wanted = places.map(keyOf).join();
    if (wanted !== this.#wanted && !this.#isDisposed) {
      this.#wanted = wanted;
      this.#error = undefined;
      this.#request.abort();
      this.#request = new AbortController();
      void this.#bring(places, this.#request.signal);
    }
  }

  /** What has failed is tried again at the next `show`. */
  retry(): void {
    if (this.#error !== undefined) {
      this.#wanted = '';
    }
  }

  /** The run was begun anew: what is known of its iterations is of others. */
  forget(): void {
    this.#request.abort();
    this.#wanted = '';
    this.#error = undefined;
    this.#tell(new Map());
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#request.abort();
      this.#there.clear();
      this.#current = [];
      Signal.clearData(this);
    }
  }

  async #bring(places: readonly VolumePlace[], signal: AbortSignal): Promise<void> {
    try {
      const found = new Map<string, VolumeBytes>();
      for (const place of places) {
        const key = keyOf(place);
        found.set(key, this.#there.get(key) ?? (await this.#load(place, signal)));
        if (signal.aborted) {
          return;
        }
      }
      this.#tell(found);
    } catch (error) {
      if (!signal.aborted) {
        this.#error = error;
        this.#changed.emit();
      }
    }
  }

  #tell(found: Map<string, VolumeBytes>): void {
    if (found.size > 0 || this.#current.length > 0) {
      this.#there = found;
      this.#current = [...found.values()];
      this.#changed.emit();
    }
  }
}

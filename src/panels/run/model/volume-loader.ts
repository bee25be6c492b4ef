import type { VolumeLevel } from '@damselfly/remote/http';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { VolumeBytes } from '../../../services/runs/run-source.ts';

/** Bytes of full volumes that are kept to step back and forth: four of 251 voxels. */
const MOST_KEPT = 64e6;

export type LoadVolume = (
  iteration: number,
  level: VolumeLevel,
  signal: AbortSignal,
) => Promise<VolumeBytes>;

/**
 * Brings the volume of one iteration: the preview, then the whole. Asking for another ends what is under
 * way, so that a slow connection shows the latest and never falls behind.
 */
export class VolumeLoader implements IDisposable {
  readonly #load: LoadVolume;
  readonly #changed = new Signal<this, void>(this);
  /** Full volumes, the least recently shown first. */
  readonly #kept = new Map<number, VolumeBytes>();
  #request = new AbortController();
  #wanted: number | undefined;
  #outputs = 0;
  #current: VolumeBytes | undefined;
  #error: unknown;
  #isDisposed = false;

  constructor(load: LoadVolume) {
    this.#load = load;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** What is to be seen: of an earlier iteration until the wanted one has come. */
  get current(): VolumeBytes | undefined {
    return this.#current;
  }

  /** Why the wanted iteration could not be brought. */
  get error(): unknown {
    return this.#error;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** @param outputs how many there are; where they are more, what has failed is tried again. */
  show(iteration: number, outputs: number): void {
    const isTriable = this.#error !== undefined && outputs !== this.#outputs;
    this.#outputs = outputs;
    if (!this.#isDisposed && (iteration !== this.#wanted || isTriable)) {
      this.#ask(iteration);
    }
  }

  /** Tries again what has failed. */
  retry(): void {
    if (!this.#isDisposed && this.#error !== undefined && this.#wanted !== undefined) {
      this.#ask(this.#wanted);
    }
  }

  /** The run was begun anew: what is known of its iterations is of others. */
  forget(): void {
    this.#request.abort();
    this.#kept.clear();
    this.#wanted = undefined;
    this.#current = undefined;
    this.#error = undefined;
    this.#changed.emit();
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#request.abort();
      this.#kept.clear();
      Signal.clearData(this);
    }
  }

  #ask(iteration: number): void {
    this.#request.abort();
    this.#request = new AbortController();
    this.#wanted = iteration;
    this.#error = undefined;
    const kept = this.#kept.get(iteration);
    if (kept === undefined) {
      void this.#bring(iteration, this.#request.signal);
    } else {
      this.#keep(kept);
      this.#show(kept);
    }
  }

  async #bring(iteration: number, signal: AbortSignal): Promise<void> {
    const isWanted = (): boolean => !signal.aborted;
    try {
      const preview = await this.#load(iteration, 'preview', signal);
      if (isWanted()) {
        this.#show(preview);
        const full = await this.#load(iteration, 'full', signal);
        if (isWanted()) {
          this.#keep(full);
          this.#show(full);
        }
      }
    } catch (error) {
      if (isWanted()) {
        this.#error = error;
        this.#changed.emit();
      }
    }
  }

  #show(volume: VolumeBytes): void {
    this.#current = volume;
    this.#changed.emit();
  }

  #keep(volume: VolumeBytes): void {
    this.#kept.delete(volume.header.iteration);
    this.#kept.set(volume.header.iteration, volume);
    let bytes = [...this.#kept.values()].reduce((sum, { values }) => sum + values.length, 0);
    for (const [iteration, { values }] of this.#kept) {
      if (bytes <= MOST_KEPT || iteration === volume.header.iteration) {
        break;
      }
      this.#kept.delete(iteration);
      bytes -= values.length;
    }
  }
}

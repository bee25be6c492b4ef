import type { VolumeLevel } from '@damselfly/remote/http';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { VolumeBytes } from '../../../services/runs/run-source.ts';
import { keyOf, type VolumePlace } from './volume-place.ts';

/** Bytes of full volumes that are kept to step back and forth: four of 251 voxels. */
const MOST_KEPT = 64e6;

/** What has failed is tried again after so long: a file may be put back, or finished. Milliseconds. */
const AGAIN = 10_000;

/**
 * A whole volume that is on its way is waited for so long before a newer iteration is asked for, and each that was
 * given up gives the next as much more, up to five times: milliseconds.
 */
const PATIENCE = 400;
const MOST_PATIENCE = 5;

export type LoadVolume = (
  place: VolumePlace,
  level: VolumeLevel,
  signal: AbortSignal,
) => Promise<VolumeBytes>;

/**
 * Brings one volume of an iteration: the preview, then the whole; planes are whole at once. Asking for another ends what is under
 * way, so that a slow connection shows the latest and never falls behind. Where a run is followed whose iterations come
 * faster than their volumes, the first of each that is on its way is shown before the latest is asked for: else none were;
 * and the whole of it, unless that takes too long: else previews alone were seen. What is chosen otherwise is asked for at once.
 */
export class VolumeLoader implements IDisposable {
  readonly #load: LoadVolume;
  readonly #again: number;
  readonly #patience: number;
  readonly #changed = new Signal<this, void>(this);
  /** Full volumes, the least recently shown first. */
  readonly #kept = new Map<string, VolumeBytes>();
  #request = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: VolumePlace | undefined;
  /** Whether it was the latest of a run that is followed. */
  #isFollowed = false;
  /** What is wanted as soon as something of `#wanted` is shown. */
  #next: VolumePlace | undefined;
  /** Whether nothing of `#wanted` has come yet. */
  #isAwaited = false;
  /** The whole volume of it, while that is on its way: in time, or for longer than newer ones wait. */
  #whole: 'in time' | 'late' | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** How many whole volumes were given up for newer ones since one came. */
  #givenUp = 0;
  #outputs = 0;
  #current: VolumeBytes | undefined;
  #error: unknown;
  #isDisposed = false;

  /**
   * @param again milliseconds until what has failed is tried again.
   * @param patience milliseconds that a whole volume is waited for while there are newer ones.
   */
  constructor(load: LoadVolume, again = AGAIN, patience = PATIENCE) {
    this.#load = load;
    this.#again = again;
    this.#patience = patience;
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

  /** What was shown before and is still there. */
  kept(place: VolumePlace): VolumeBytes | undefined {
    return this.#kept.get(keyOf(place));
  }

  /**
   * @param outputs how many there are; where they are more, what has failed is tried again.
   * @param isFollowed whether it is the latest of a run that is followed.
   */
  show(place: VolumePlace, outputs: number, isFollowed = false): void {
    const isTriable = this.#error !== undefined && outputs !== this.#outputs;
    this.#outputs = outputs;
    const wanted = this.#wanted;
    if (this.#isDisposed) {
      return;
    }
    if (wanted !== undefined && keyOf(wanted) === keyOf(place) && !isTriable) {
      this.#isFollowed = isFollowed;
      this.#next = undefined;
      return;
    }
    const areFollowed = this.#isFollowed && isFollowed && wanted?.mode === place.mode;
    const isNewer = areFollowed && wanted.iteration < place.iteration;
    if (isNewer && this.#error === undefined && (this.#isAwaited || this.#whole === 'in time')) {
      this.#next = place;
      return;
    }
    if (isNewer && this.#whole === 'late') {
      this.#givenUp += 1;
    }
    this.#ask(place, isFollowed);
  }

  /** What is on its way comes; no newer one is asked for after it. */
  leaveNewer(): void {
    this.#next = undefined;
  }

  /** Tries again what has failed. */
  retry(): void {
    if (!this.#isDisposed && this.#error !== undefined && this.#wanted !== undefined) {
      this.#ask(this.#wanted, this.#isFollowed);
    }
  }

  /** The run was begun anew: what is known of its iterations is of others. */
  forget(): void {
    this.#end();
    this.#kept.clear();
    this.#wanted = undefined;
    this.#next = undefined;
    this.#current = undefined;
    this.#error = undefined;
    this.#changed.emit();
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#end();
      this.#kept.clear();
      Signal.clearData(this);
    }
  }

  #ask(place: VolumePlace, isFollowed: boolean): void {
    this.#end();
    this.#request = new AbortController();
    this.#wanted = place;
    this.#isFollowed = isFollowed;
    this.#next = undefined;
    this.#isAwaited = true;
    this.#error = undefined;
    const kept = this.#kept.get(keyOf(place));
    if (kept === undefined) {
      void this.#bring(place, this.#request.signal);
    } else {
      this.#keep(place, kept);
      this.#show(kept);
    }
  }

  async #bring(place: VolumePlace, signal: AbortSignal): Promise<void> {
    const isWanted = (): boolean => !signal.aborted;
    try {
      let volume = await this.#load(place, 'preview', signal);
      if (isWanted() && volume.header.level === 'preview') {
        this.#show(volume);
        if (this.#goOn()) {
          return;
        }
        this.#waitForWhole();
        volume = await this.#load(place, 'full', signal);
      }
      if (isWanted()) {
        this.#endWaiting();
        this.#givenUp = 0;
        this.#keep(place, volume);
        this.#show(volume);
        this.#goOn();
      }
    } catch (error) {
      if (isWanted() && !this.#goOn()) {
        this.#endWaiting();
        this.#error = error;
        this.#changed.emit();
        // Why it failed stays until it is there.
        this.#timer = setTimeout(() => {
          void this.#bring(place, signal);
        }, this.#again);
      }
    }
  }

  /** @returns whether what was awaited meanwhile is asked for now. */
  #goOn(): boolean {
    const next = this.#next;
    if (next !== undefined) {
      this.#ask(next, true);
    }
    return next !== undefined;
  }

  #waitForWhole(): void {
    const times = Math.min(1 + this.#givenUp, MOST_PATIENCE);
    this.#whole = 'in time';
    this.#waiting = setTimeout(() => {
      this.#whole = 'late';
      if (this.#next !== undefined) {
        this.#givenUp += 1;
        this.#goOn();
      }
    }, times * this.#patience);
  }

  #endWaiting(): void {
    clearTimeout(this.#waiting);
    this.#whole = undefined;
  }

  /** Ends what is under way, or would be tried again. */
  #end(): void {
    this.#endWaiting();
    clearTimeout(this.#timer);
    this.#request.abort();
  }

  #show(volume: VolumeBytes): void {
    this.#current = volume;
    this.#isAwaited = false;
    this.#error = undefined;
    this.#changed.emit();
  }

  #keep(place: VolumePlace, volume: VolumeBytes): void {
    const key = keyOf(place);
    this.#kept.delete(key);
    this.#kept.set(key, volume);
    let bytes = [...this.#kept.values()].reduce((sum, { values }) => sum + values.length, 0);
    for (const [other, { values }] of this.#kept) {
      if (bytes <= MOST_KEPT || other === key) {
        break;
      }
      this.#kept.delete(other);
      bytes -= values.length;
    }
  }
}

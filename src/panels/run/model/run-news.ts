import type { RunDetail, RunSummary } from '@damselfly/remote/http';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { RunSource } from '../../../services/runs/run-source.ts';
import { DetailLoader } from './detail-loader.ts';

/** A busy page has its answers by then; what has not come is shown when it does. */
const HOLD_MILLISECONDS = 400;

/** What is known of a run but for its arrays. */
export interface KnownOfRun {
  readonly summary: RunSummary | undefined;
  readonly detail: RunDetail | undefined;
  /** When the summary was heard: milliseconds, `Date.now`. */
  readonly heardAt: number;
}

/** What is shown of an iteration beside its summary and detail. */
export interface ShownArrays {
  /** Whether anybody looks. */
  readonly areSeen: () => boolean;
  /** Whether those of this iteration, which the detail tells of, are there, or cannot be had. */
  readonly haveCome: (iteration: number) => boolean;
}

/** What was known before an iteration was finished, until all of that is there. */
interface Held extends KnownOfRun {
  /** The last that was finished since. */
  readonly iteration: number;
}

/**
 * What its source tells of a run. Head, charts and orientations are asked for apart: a new iteration is told when
 * all of them have come, so that they are of the same one.
 */
export class RunNews implements IDisposable {
  readonly #source: RunSource;
  readonly #id: string;
  readonly #arrays: ShownArrays;
  readonly #detail: DetailLoader;
  readonly #changed = new Signal<this, void>(this);
  readonly #begunAnew = new Signal<this, void>(this);
  #summary: RunSummary | undefined;
  #heardAt = Date.now();
  #wasListed = false;
  #held: Held | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  constructor(source: RunSource, id: string, arrays: ShownArrays) {
    this.#source = source;
    this.#id = id;
    this.#arrays = arrays;
    this.#detail = new DetailLoader((signal) => source.detail(id, { signal }));
    this.#detail.changed.connect(this.#onDetail, this);
    source.runChanged.connect(this.#onRun, this);
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** What was known of its iterations is of others. */
  get begunAnew(): ISignal<this, void> {
    return this.#begunAnew;
  }

  /** What is to be shown. */
  get told(): KnownOfRun {
    return this.#held ?? this.latest;
  }

  /** What is to be brought. */
  get latest(): KnownOfRun {
    const { detail } = this.#detail;
    const summary = this.#summary ?? (this.isGone ? undefined : detail);
    return { summary, detail, heardAt: this.#heardAt };
  }

  /** Why nothing, or nothing newer, is known of the run. */
  get error(): unknown {
    return this.#detail.error;
  }

  /** What is not listed and cannot be read, although its source answers, was deleted: it is asked for no more. */
  get isGone(): boolean {
    const { error } = this.#detail;
    const isLive = this.#source.connection.state === 'live';
    return this.#summary === undefined && error !== undefined && isLive;
  }

  /** Whether it was there while this was open, and is gone. */
  get isDeleted(): boolean {
    return this.#wasListed && this.told.summary === undefined;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Takes what the source says of the run now. */
  hear(): void {
    const summary = this.#source.runs.find(({ id }) => id === this.#id);
    const before = this.latest;
    if (summary !== this.#summary) {
      this.#summary = summary;
      this.#heardAt = Date.now();
      if (
        before.summary?.begun !== undefined &&
        summary &&
        summary.begun !== before.summary.begun
      ) {
        this.#release();
        this.#begunAnew.emit();
      } else {
        this.#hold(before);
        this.#releaseWhole();
      }
    }
    this.#wasListed ||= summary !== undefined;
    if (summary !== undefined) {
      this.#detail.follow(summary);
    } else {
      this.#release();
      if (!this.isGone) {
        this.#detail.reload();
      }
    }
    this.#changed.emit();
  }

  /** Something has come: what is held for it may be told. */
  consider(): void {
    if (this.#releaseWhole()) {
      this.#changed.emit();
    }
  }

  /** Tries again what has failed. */
  retry(): void {
    this.#detail.reload();
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.#source.runChanged.disconnect(this.#onRun, this);
      this.#detail.dispose();
      this.#release();
      Signal.clearData(this);
    }
  }

  #onRun(_: RunSource, id: string | undefined): void {
    if (id === undefined || id === this.#id) {
      this.hear();
    }
  }

  #onDetail(): void {
    if (this.#held && this.#detail.error !== undefined) {
      this.#release();
    }
    this.#releaseWhole();
    this.#changed.emit();
  }

  /** From the first new iteration on, for a while at most; those that come meanwhile are told together with it. */
  #hold(before: KnownOfRun): void {
    const iteration = this.#summary?.iteration ?? 0;
    const isNew =
      before.detail !== undefined && iteration > (before.summary?.iteration ?? Infinity);
    if (isNew && this.#held !== undefined) {
      this.#held = { ...this.#held, iteration };
    } else if (isNew && this.#arrays.areSeen()) {
      this.#held = { ...before, iteration };
      this.#timer = setTimeout(() => {
        this.#release();
        this.#changed.emit();
      }, HOLD_MILLISECONDS);
    }
  }

  /** @returns whether all of the held iteration has come, so that it is told. */
  #releaseWhole(): boolean {
    const { iteration } = this.#held ?? {};
    // The answer to what was asked before may come first, and tell of an earlier one.
    const isKnown = iteration !== undefined && iteration <= (this.#detail.detail?.iteration ?? 0);
    const isWhole = isKnown && this.#arrays.haveCome(iteration);
    if (isWhole) {
      this.#release();
    }
    return isWhole;
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#held = undefined;
  }
}

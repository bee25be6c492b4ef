import type { CommonLines } from '@damselfly/compute/classes/common-lines.ts';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import { LatestWins } from '../../latest-wins.ts';
import type { CommonLinesRequest, CompareClasses } from './common-lines-request.ts';

/** What came of a request. */
export interface ComparedClasses {
  readonly request: CommonLinesRequest;
  readonly lines: CommonLines;
}

/**
 * Compares the classes that are looked at. One comparison is made at a time: classes of a later iteration wait for it,
 * of several of them the last; other parameters take its place at once.
 */
export class ClassComparison implements IDisposable {
  readonly #changed = new Signal<this, void>(this);
  readonly #asking: LatestWins<CommonLinesRequest>;
  #running: { readonly how: string; readonly end: AbortController } | undefined;
  #wanted: CommonLinesRequest | undefined;
  #found: ComparedClasses | undefined;
  #part: number | undefined;
  #error: unknown;
  #isCancelled = false;
  #isDisposed = false;

  constructor(compare: CompareClasses) {
    this.#asking = new LatestWins((request) => this.#compare(compare, request));
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** What came last; stays while something else is on its way. */
  get found(): ComparedClasses | undefined {
    return this.#found;
  }

  /** Whether what came last is of another request than the one that is wanted now. */
  get isOld(): boolean {
    return this.#found !== undefined && this.#found.request !== this.#wanted;
  }

  /** How much of the running comparison is done, 0 to 1; undefined where none runs. */
  get part(): number | undefined {
    return this.#part;
  }

  /** Why the last comparison failed. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether the user has ended the last one. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Compares unless that is done, or on its way, already. */
  want(request: CommonLinesRequest): void {
    const { planes } = this.#wanted ?? {};
    const isSame =
      planes?.values === request.planes.values && howOf(this.#wanted) === howOf(request);
    if (!this.#isDisposed && !isSame) {
      this.#ask(request);
    }
  }

  /** Tries again what has failed or was ended. */
  retry(): void {
    if (!this.#isDisposed && this.#wanted !== undefined && this.#part === undefined) {
      this.#ask(this.#wanted);
    }
  }

  /** Ends what runs; what came before stays. */
  cancel(): void {
    this.#asking.clear();
    this.#isCancelled = this.#running !== undefined;
    this.#running?.end.abort();
  }

  dispose(): void {
    if (!this.#isDisposed) {
      this.#isDisposed = true;
      this.cancel();
      this.#found = undefined;
      Signal.clearData(this);
    }
  }

  #ask(request: CommonLinesRequest): void {
    this.#wanted = request;
    this.#isCancelled = false;
    if (this.#running !== undefined && this.#running.how !== howOf(request)) {
      this.#running.end.abort();
    }
    this.#asking.ask(request);
  }

  async #compare(compare: CompareClasses, request: CommonLinesRequest): Promise<void> {
    const end = new AbortController();
    this.#running = { how: howOf(request), end };
    this.#error = undefined;
    this.#tell(0);
    try {
      const report = (part: number): void => {
        // It has a way of its own, on which it may come after the result.
        if (this.#running?.end === end && !end.signal.aborted) {
          this.#tell(part);
        }
      };
      const lines = await compare(request, report, end.signal);
      if (!end.signal.aborted) {
        this.#found = { request, lines };
      }
    } catch (error) {
      if (!end.signal.aborted) {
        this.#error = error;
      }
    }
    this.#running = undefined;
    this.#tell(undefined);
  }

  #tell(part: number | undefined): void {
    this.#part = part;
    this.#changed.emit();
  }
}

/** The parameters of a request, as text. */
function howOf(request: CommonLinesRequest | undefined): string {
  return request === undefined ? '' : JSON.stringify([request.sampling, request.size]);
}

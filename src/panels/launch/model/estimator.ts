import type { Estimate } from '@damselfly/remote/http';
import { readConfig } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import { Signal, type ISignal } from '@lumino/signaling';
import type { EngineChoice } from './engine-choice.ts';
import type { LaunchState } from './launch-state.ts';
import { estimateRequest, workersOf } from './start-request.ts';

/** An answer and what it was asked about. */
export interface KnownEstimate {
  readonly estimate: Estimate;
  /** Texts of the keys then, by which later problems are told from solved ones. */
  readonly given: ReturnType<typeof readConfig>['given'];
  readonly text: string;
}

/** Milliseconds without a change before files are looked at, and before the engine is timed. */
const SETTLED = 300;
const QUIET = 1200;

/** Asks a source what the form comes to: at once for sizes, a little later for seconds. Latest wins. */
export class Estimator {
  readonly #changed = new Signal<this, void>(this);
  #known: KnownEstimate | undefined;
  #seconds = new Map<string, number>();
  #failure: unknown;
  #isMeasuring = false;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** The last answer, which may be about an earlier state of the form. */
  get known(): KnownEstimate | undefined {
    return this.#known;
  }

  /** Whether the engine is being timed, or about to be. */
  get isMeasuring(): boolean {
    return this.#isMeasuring;
  }

  /** Why there is no answer to the last question. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Seconds per iteration on this engine, where it has been timed with this text and as many workers. */
  secondsOn(choice: EngineChoice, state: LaunchState): number | undefined {
    return this.#seconds.get(keyOf(choice, state));
  }

  /** Tells of a state of the form: asks if it is another than the last. */
  consider(state: LaunchState, choice: EngineChoice | undefined): void {
    const key = `${choice?.key} ${state.workers} ${state.folder} ${state.text}`;
    if (choice === undefined || state.folder === '' || key === this.#asked) {
      return;
    }
    this.#asked = key;
    this.#restart();
    this.#timer = setTimeout(() => {
      void this.#ask(state, choice, false);
    }, SETTLED);
  }

  /** Times the engine again. */
  repeat(state: LaunchState, choice: EngineChoice | undefined): void {
    this.#asked = '';
    this.consider(state, choice);
  }

  dispose(): void {
    this.#restart();
    Signal.clearData(this);
  }

  #restart(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#isMeasuring = false;
    this.#failure = undefined;
  }

  async #ask(state: LaunchState, choice: EngineChoice, probe: boolean): Promise<void> {
    const { signal } = this.#abort;
    this.#isMeasuring = probe;
    this.#changed.emit();
    try {
      const estimate = await choice.source.estimate(estimateRequest(state, choice, probe), {
        signal,
      });
      if (!signal.aborted) {
        this.#take(estimate, state, choice, probe);
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#failure = error;
        this.#isMeasuring = false;
        this.#changed.emit();
      }
    }
  }

  #take(estimate: Estimate, state: LaunchState, choice: EngineChoice, isProbe: boolean): void {
    const { text } = state;
    this.#known = { estimate, text, given: readConfig(text, '').given };
    this.#isMeasuring = false;
    if (estimate.secondsPerIteration !== undefined) {
      this.#seconds.set(keyOf(choice, state), estimate.secondsPerIteration);
    }
    const isRight = estimate.problems.every(({ severity }) => severity !== 'error');
    if (!isProbe && isRight && choice.engine.isReady) {
      this.#isMeasuring = true;
      this.#timer = setTimeout(() => {
        void this.#ask(state, choice, true);
      }, QUIET - SETTLED);
    }
    this.#changed.emit();
  }
}

function keyOf(choice: EngineChoice, state: LaunchState): string {
  return `${choice.key} ${workersOf(state, choice)} ${state.text}`;
}

import type { BackendChoice, Estimate } from '@damselfly/remote/http';
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

/** Seconds per iteration on a device, and how they were found. */
export interface MeasuredTime {
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many runs computed there meanwhile: alone, it would take less. */
  readonly busy: number;
}

/** Milliseconds without a change before files are looked at, and before the engine is timed. */
const SETTLED = 300;
const QUIET = 1200;

/**
 * Asks a source what the form comes to: at once for sizes, a little later for seconds, of one backend after
 * the other. Latest wins; what was timed once with a config is kept, here and by the source.
 */
export class Estimator {
  readonly #changed = new Signal<this, void>(this);
  #known: KnownEstimate | undefined;
  readonly #times = new Map<string, MeasuredTime>();
  /** Places that are timed anew, whatever the source has kept. */
  readonly #again = new Set<string>();
  #failure: unknown;
  #measuring: BackendChoice | undefined;
  #asked = '';
  #isAsking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** The last answer, which may be about an earlier state of the form. */
  get known(): KnownEstimate | undefined {
    return this.#known;
  }

  /** The backend that is being timed, or is about to be. */
  get measuring(): BackendChoice | undefined {
    return this.#measuring;
  }

  /** Whether an answer to the last question, without seconds, is on its way. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** Why there is no answer to the last question. */
  get failure(): unknown {
    return this.#failure;
  }

  /** An iteration on a backend of this engine, where it has been timed with this form. */
  timeOn(
    state: LaunchState,
    choice: EngineChoice,
    backend: BackendChoice,
  ): MeasuredTime | undefined {
    return this.#times.get(placeOf(state, choice, backend));
  }

  /**
   * Tells of a state of the form: asks if it is another than the last.
   *
   * @param backends to be timed, in this order.
   */
  consider(
    state: LaunchState,
    choice: EngineChoice | undefined,
    backends: readonly BackendChoice[],
  ): void {
    if (choice === undefined || state.folder === '') {
      return;
    }
    const { folder, backend } = state;
    const asked = [...backends, backend, folder, placeOf(state, choice, 'auto')].join(' ');
    if (asked === this.#asked) {
      return;
    }
    this.#asked = asked;
    this.#restart();
    this.#isAsking = true;
    this.#timer = setTimeout(() => {
      void this.#ask(state, choice, backends);
    }, SETTLED);
  }

  /** Times the engine again. */
  repeat(
    state: LaunchState,
    choice: EngineChoice | undefined,
    backends: readonly BackendChoice[],
  ): void {
    this.#asked = '';
    if (choice !== undefined) {
      for (const place of backends.map((backend) => placeOf(state, choice, backend))) {
        this.#times.delete(place);
        this.#again.add(place);
      }
    }
    this.consider(state, choice, backends);
  }

  /** Asks again of what may have changed outside of the form; times that are known stay. */
  lookAgain(
    state: LaunchState,
    choice: EngineChoice | undefined,
    backends: readonly BackendChoice[],
  ): void {
    this.#asked = '';
    this.consider(state, choice, backends);
  }

  dispose(): void {
    this.#restart();
    Signal.clearData(this);
  }

  #restart(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#measuring = undefined;
    this.#failure = undefined;
  }

  async #ask(
    state: LaunchState,
    choice: EngineChoice,
    backends: readonly BackendChoice[],
  ): Promise<void> {
    const { signal } = this.#abort;
    this.#changed.emit();
    try {
      const estimate = await choice.source.estimate(estimateRequest(state, choice), { signal });
      if (!signal.aborted) {
        this.#isAsking = false;
        this.#take(estimate, state);
        const isRight = estimate.problems.every(({ severity }) => severity !== 'error');
        this.#timeNext(state, choice, isRight && choice.engine.isReady ? backends : []);
      }
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  /** Times the first that has not been timed, and then the others. */
  #timeNext(state: LaunchState, choice: EngineChoice, backends: readonly BackendChoice[]): void {
    this.#measuring = backends.find((backend) => this.timeOn(state, choice, backend) === undefined);
    const backend = this.#measuring;
    if (backend !== undefined) {
      const others = backends.slice(backends.indexOf(backend) + 1);
      this.#timer = setTimeout(() => {
        void this.#time(state, choice, backend, others);
      }, QUIET - SETTLED);
    }
    this.#changed.emit();
  }

  async #time(
    state: LaunchState,
    choice: EngineChoice,
    backend: BackendChoice,
    others: readonly BackendChoice[],
  ): Promise<void> {
    const { signal } = this.#abort;
    const place = placeOf(state, choice, backend);
    const again = this.#again.has(place);
    const request = { ...estimateRequest(state, choice), backend, probe: true, again };
    try {
      const estimate = await choice.source.estimate(request, { signal });
      if (!signal.aborted) {
        // What it takes is told of what is chosen, whichever was timed last.
        const { memory } = this.#known?.estimate ?? {};
        this.#take({ ...estimate, ...(memory && { memory }) }, state);
        this.#again.delete(place);
        const { secondsPerIteration: seconds, measured, busy = 0 } = estimate;
        if (seconds !== undefined) {
          const at = measured === undefined ? Date.now() : Date.parse(measured);
          this.#times.set(place, { seconds, at, busy });
        }
        this.#timeNext(state, choice, others);
      }
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  #take(estimate: Estimate, { text }: LaunchState): void {
    this.#known = { estimate, text, given: readConfig(text, '').given };
    this.#failure = undefined;
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (!signal.aborted) {
      this.#failure = error;
      this.#isAsking = false;
      this.#measuring = undefined;
      this.#changed.emit();
    }
  }
}

/** A graphics processor takes as long with any number of workers. */
function placeOf(state: LaunchState, choice: EngineChoice, backend: BackendChoice): string {
  const workers = backend === 'webgpu' ? 0 : workersOf(state, choice);
  return `${choice.key} ${backend} ${workers} ${state.text}`;
}

import { runError } from '@damselfly/compute/errors.ts';
import { changeHistory, type ToCome } from '@damselfly/compute/io/steering/change-history.ts';
import { setUpAt, type SetUp } from '@damselfly/compute/io/steering/set-up.ts';
import { withoutSteering } from '@damselfly/compute/io/steering/steer.ts';
import { steeringText } from '@damselfly/compute/io/steering/steering-text.ts';
import type { Steering } from '@damselfly/compute/io/steering/steering.ts';
import type { SteerRequest } from '@damselfly/remote/http';
import { errorText } from '../../error-text.ts';
import type { NewPageEvent } from '../records.ts';

/** What a run began with, as far as it may change, and its last iteration. */
export interface SteerableRun extends Pick<ToCome, 'last'> {
  readonly base: SetUp;
  readonly config: string;
}

/** The changes of a run that is in hand. */
export class RunSteering {
  readonly #tell: (event: NewPageEvent) => Promise<void>;
  #history: readonly Steering[];
  #run: SteerableRun | undefined;
  /** The first iteration that has not begun. */
  #next = 1;
  /** Changes are written down one after the other. */
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param tell writes an event down.
   * @param history what was changed before.
   */
  constructor(tell: (event: NewPageEvent) => Promise<void>, history: readonly Steering[]) {
    this.#tell = tell;
    this.#history = history;
  }

  /** The set-up of iteration `number`, which is to begin: what is asked from here on counts later. */
  async begin(run: SteerableRun, number: number): Promise<SetUp> {
    await this.#writing;
    this.#run = run;
    this.#next = number + 1;
    return setUpAt(run.base, this.#history, number);
  }

  /** Iteration `number` is the next: whether it is computed with something else. */
  async goesOnto(number: number): Promise<boolean> {
    await this.#writing;
    this.#next = number + 1;
    return this.#history.some(({ from }) => from === number);
  }

  /** Takes a request in; why one is refused becomes a notice. */
  take(request: SteerRequest): Promise<void> {
    this.#writing = this.#writing.then(() => this.#heed(request)).catch(() => undefined);
    return this.#writing;
  }

  /** Takes the changes back that count from iteration `number` on: they cannot be carried out. */
  async withdraw(number: number, reason: string): Promise<void> {
    for (const { id } of this.#history.filter(({ from }) => from === number)) {
      await this.#tell({ event: 'undo', undo: id, message: reason });
      // What was asked for later iterations meanwhile stays.
      this.#history = withoutSteering(this.#history, id);
    }
  }

  async #heed(request: SteerRequest): Promise<void> {
    try {
      if (this.#run === undefined) {
        throw runError({ folder: request.id, reason: 'the run has not begun' });
      }
      const { last } = this.#run;
      const run = { ...this.#run, history: this.#history };
      const { history, entry } = changeHistory(run, request, { from: this.#next, last });
      const message = steeringText(entry);
      await this.#tell(
        'undo' in request
          ? { event: 'undo', undo: request.undo, message }
          : { event: 'steer', entry: { ...entry, changes: [...entry.changes] }, message },
      );
      this.#history = history;
    } catch (error) {
      await this.#tell({ event: 'notice', message: errorText(error) });
    }
  }
}

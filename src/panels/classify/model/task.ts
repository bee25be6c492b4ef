import { errorText } from '../../../services/error-text.ts';
import { Attempts } from '../../attempts.ts';
import type { ReportPart } from '../data/classify-request.ts';

/** What takes a while. */
export type TaskName = 'convert' | 'embed' | 'train' | 'predict' | 'powders';

/** What is being computed, or why the last thing was not. */
export type TaskState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly name: TaskName; readonly part: number }
  | { readonly state: 'failed'; readonly name: TaskName; readonly reason: string };

/** How far a thing is is told no more often, milliseconds. */
const REPORT_AFTER = 40;

/** Does one thing at a time: what is begun ends what goes on. */
export class Task {
  readonly #changed: () => void;
  readonly #attempts = new Attempts();
  #state: TaskState = { state: 'idle' };

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): TaskState {
    return this.#state;
  }

  /**
   * @param work is told whether it is still wanted: it was not cancelled, and no other was begun.
   * @returns undefined where it has failed, was cancelled, or another was begun meanwhile.
   */
  async run<Result>(
    name: TaskName,
    work: (report: ReportPart, isWanted: () => boolean) => Promise<Result>,
  ): Promise<Result | undefined> {
    const isWanted = this.#attempts.begin();
    const set = (state: TaskState): void => {
      if (isWanted()) {
        this.#state = state;
        this.#changed();
      }
    };
    set({ state: 'running', name, part: 0 });
    let told = performance.now();
    let isOver = false;
    try {
      const result = await work((part) => {
        // Reports of a worker come by another port than its result, and may come after it.
        if (!isOver && performance.now() - told >= REPORT_AFTER) {
          told = performance.now();
          set({ state: 'running', name, part });
        }
      }, isWanted);
      isOver = true;
      const isDone = isWanted();
      set({ state: 'idle' });
      return isDone ? result : undefined;
    } catch (error) {
      isOver = true;
      set({ state: 'failed', name, reason: errorText(error) });
      return undefined;
    }
  }

  /** Forgets what goes on, and why the last thing failed. */
  clear(): void {
    this.#attempts.begin();
    this.#state = { state: 'idle' };
    this.#changed();
  }
}

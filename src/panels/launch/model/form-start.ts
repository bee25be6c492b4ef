import { isLiveState, type BackendChoice, type RunSummary } from '@damselfly/remote/http';
import { UUID } from '@lumino/coreutils';
import { runKey } from '../../../services/runs/run-key.ts';
import type { IRunService } from '../../../services/runs/tokens.ts';
import type { EngineChoice } from './engine-choice.ts';
import type { LaunchState } from './launch-state.ts';
import { startRequest } from './start-request.ts';

/** A run that was started from the form. */
export interface StartedRun {
  readonly key: string;
  readonly summary: RunSummary;
}

/** What a start needs of its form. */
export interface StartedForm {
  readonly state: LaunchState;
  /** Notes how far its start is, which makes it no other form. */
  noteStart(change: Partial<Pick<LaunchState, 'startId' | 'started'>>): void;
  /** What is to compute there. */
  backendOn(choice: EngineChoice): BackendChoice;
}

/** Starts what a form says, once: until it is changed, or its run has ended. */
export class FormStart {
  readonly #runs: IRunService;
  readonly #form: StartedForm;
  /** The start that has not been answered. */
  #waiting: { readonly id: string; readonly answer: Promise<StartedRun> } | undefined;

  constructor(runs: IRunService, form: StartedForm) {
    this.#runs = runs;
    this.#form = form;
  }

  /** Whether a start has not been answered. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Whether a run is the one of this form, and goes on; it is known before its start is answered. */
  isOwn({ key, summary }: StartedRun): boolean {
    const { startId, started } = this.#form.state;
    return isLiveState(summary.state) && (summary.id === startId || key === started?.key);
  }

  /**
   * Where the answer is on its way or was lost, or the run goes on, asking again starts no second one.
   *
   * @throws what the source answers.
   */
  async start(choice: EngineChoice): Promise<StartedRun> {
    const { startId, started } = this.#form.state;
    const own = started === null ? undefined : this.#runs.get(started.key);
    if (own !== undefined && this.isOwn(own)) {
      return own;
    }
    const id = startId || UUID.uuid4();
    if (this.#waiting?.id === id) {
      return this.#waiting.answer;
    }
    const waiting = { id, answer: this.#ask(id, choice) };
    this.#waiting = waiting;
    this.#form.noteStart({ startId: id });
    try {
      return await waiting.answer;
    } finally {
      if (this.#waiting === waiting) {
        this.#waiting = undefined;
        this.#form.noteStart({});
      }
    }
  }

  async #ask(id: string, choice: EngineChoice): Promise<StartedRun> {
    const { state } = this.#form;
    const summary = await choice.source.start(
      startRequest(id, state, choice, this.#form.backendOn(choice)),
    );
    const key = runKey(choice.source, summary.id);
    if (this.#form.state.startId === id) {
      this.#form.noteStart({ startId: '', started: { key, name: summary.name } });
    }
    return { key, summary };
  }
}

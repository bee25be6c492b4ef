import type { RunAction } from '@damselfly/remote/http';
import type { RunSource } from '../../../services/runs/run-source.ts';

/** What has been asked of a run and is not yet to be seen. */
export class AskedAction {
  readonly #source: Pick<RunSource, 'control'>;
  readonly #id: string;
  readonly #changed: () => void;
  #asked: { readonly action: RunAction; readonly state: string } | undefined;

  constructor(source: Pick<RunSource, 'control'>, id: string, changed: () => void) {
    this.#source = source;
    this.#id = id;
    this.#changed = changed;
  }

  get action(): RunAction | undefined {
    return this.#asked?.action;
  }

  /** @param state of the run as it is known. @throws what the source answers. */
  async ask(action: RunAction, state: string): Promise<void> {
    this.#asked = { action, state };
    this.#changed();
    try {
      await this.#source.control(this.#id, action);
    } catch (error) {
      this.#asked = undefined;
      this.#changed();
      throw error;
    }
  }

  /** The run is in this state: in another than when it was asked, what was asked is to be seen. */
  see(state: string): void {
    if (state !== this.#asked?.state) {
      this.#asked = undefined;
    }
  }
}

import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Signal, type ISignal } from '@lumino/signaling';
import { runInFront } from '../run-in-front.ts';

/** The run whose panel is in front. */
export class ShownRun {
  readonly #shell: JupyterFrontEnd.IShell;
  readonly #changed = new Signal<this, void>(this);

  constructor(shell: JupyterFrontEnd.IShell) {
    this.#shell = shell;
    shell.currentChanged?.connect(() => {
      this.#changed.emit();
    }, this);
  }

  /** As commands name it; `undefined` where something else is in front. */
  get key(): string | undefined {
    return runInFront(this.#shell);
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }
}

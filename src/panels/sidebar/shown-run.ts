import type { JupyterFrontEnd } from '@jupyterlab/application';
import { MainAreaWidget } from '@jupyterlab/apputils';
import { Signal, type ISignal } from '@lumino/signaling';
import { PanelHost } from '../panel-host.ts';

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
    const widget = this.#shell.currentWidget;
    if (!(widget instanceof MainAreaWidget) || !(widget.content instanceof PanelHost)) {
      return undefined;
    }
    const { key } = widget.content.state;
    return typeof key === 'string' ? key : undefined;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }
}

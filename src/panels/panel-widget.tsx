import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { DisposableSet } from '@lumino/disposable';
import type { Message } from '@lumino/messaging';
import { Signal, type ISignal } from '@lumino/signaling';
import type { ReactElement } from 'react';
import { TranslationContext } from '../components/translation.tsx';
import type { Panel } from './panel.ts';

/** What all panels do alike: they speak the user's language, take the focus, and end what they began. */
export abstract class PanelWidget extends ReactWidget implements Panel {
  protected readonly trans: TranslationBundle;
  /** Disposed with the panel, in this order. */
  protected readonly parts = new DisposableSet();
  readonly #stateChanged = new Signal<this, void>(this);

  /** @param name ends the panel's class in style sheets, as in `dfl-RunPanel`. */
  constructor(name: string, trans: TranslationBundle) {
    super();
    this.trans = trans;
    this.addClass('dfl-Panel');
    this.addClass(`dfl-${name}`);
    this.node.tabIndex = -1;
  }

  abstract get state(): ReadonlyPartialJSONObject;

  get stateChanged(): ISignal<this, void> {
    return this.#stateChanged;
  }

  override dispose(): void {
    if (!this.isDisposed) {
      this.parts.dispose();
      Signal.clearData(this);
      super.dispose();
    }
  }

  /** What is shown. */
  protected abstract view(): ReactElement;

  /** Tells that {@link state} is another one. */
  protected emitStateChanged(): void {
    this.#stateChanged.emit();
  }

  protected override render(): ReactElement {
    return (
      <TranslationContext.Provider value={this.trans}>{this.view()}</TranslationContext.Provider>
    );
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    this.node.focus();
  }
}

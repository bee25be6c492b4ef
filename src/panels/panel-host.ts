import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Message } from '@lumino/messaging';
import { Signal, type ISignal } from '@lumino/signaling';
import { PanelLayout, Widget, type Title } from '@lumino/widgets';
import type { Panel, PanelKind, PanelServices } from './panel.ts';

/** Stands in the main area from the first moment, and holds the panel once its program has loaded. */
export class PanelHost extends Widget {
  readonly #layout = new PanelLayout();
  #panel: Panel | undefined;
  #args: ReadonlyPartialJSONObject;
  readonly #stateChanged = new Signal<this, void>(this);

  constructor(kind: PanelKind, args: ReadonlyPartialJSONObject) {
    super();
    this.layout = this.#layout;
    this.#args = args;
    this.addClass('dfl-PanelHost');
    this.title.icon = kind.icon;
    this.title.closable = true;
  }

  /** What restores the panel. */
  get state(): ReadonlyPartialJSONObject {
    return this.#panel?.state ?? this.#args;
  }

  /** The panel, once its program has loaded. */
  get panel(): Panel | undefined {
    return this.#panel;
  }

  get stateChanged(): ISignal<this, void> {
    return this.#stateChanged;
  }

  /** Resolves when the panel can be seen. */
  async load(kind: PanelKind, services: PanelServices): Promise<void> {
    const [createPanel] = await Promise.all([kind.load(), services.runs.ready]);
    if (this.isDisposed) {
      return;
    }
    const panel = createPanel(this.#args, services);
    this.#panel = panel;
    this.#layout.addWidget(panel);
    panel.stateChanged.connect(this.#onStateChanged, this);
    panel.title.changed.connect(this.#onTitleChanged, this);
    this.#onTitleChanged(panel.title);
    this.#onStateChanged();
  }

  /** The command was run again with these arguments, while the panel is open. */
  reopen(args: ReadonlyPartialJSONObject): void {
    if (this.#panel === undefined) {
      this.#args = { ...this.#args, ...args };
    } else {
      this.#panel.reopen?.(args);
    }
  }

  override dispose(): void {
    if (!this.isDisposed) {
      this.#panel?.stateChanged.disconnect(this.#onStateChanged, this);
      Signal.clearData(this);
      super.dispose();
    }
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    this.#panel?.activate();
  }

  #onStateChanged(): void {
    this.#stateChanged.emit();
  }

  #onTitleChanged(title: Title<Widget>): void {
    this.title.label = title.label;
    this.title.caption = title.caption;
    if (title.icon !== undefined) {
      this.title.icon = title.icon;
    }
  }
}

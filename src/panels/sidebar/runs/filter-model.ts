import { Signal, type ISignal } from '@lumino/signaling';

/** Which runs are listed: those whose name or folder has `text` in it; `undefined` without a filter. */
export class FilterModel {
  #text: string | undefined;
  readonly #changed = new Signal<this, void>(this);

  get text(): string | undefined {
    return this.#text;
  }

  set text(text: string | undefined) {
    this.#text = text;
    this.#changed.emit();
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** Shows the field, or hides it and lists all. */
  toggle(): void {
    this.text = this.#text === undefined ? '' : undefined;
  }

  accepts({ name, folder }: { readonly name: string; readonly folder: string }): boolean {
    const wanted = (this.#text ?? '').toLowerCase();
    return `${name}\n${folder}`.toLowerCase().includes(wanted);
  }
}

import { Signal, type ISignal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import type { OutputPanel } from '../output-panel.ts';

/** A panel whose picture is there when the test says so. */
export class FakePanel extends Widget implements OutputPanel {
  readonly state = {};
  readonly #stateChanged = new Signal<this, void>(this);
  readonly #thumbnail: () => Promise<string | undefined>;

  constructor(
    thumbnail: () => Promise<string | undefined> = () => Promise.resolve('cGljdHVyZQ=='),
  ) {
    super();
    this.#thumbnail = thumbnail;
  }

  get stateChanged(): ISignal<this, void> {
    return this.#stateChanged;
  }

  thumbnail(): Promise<string | undefined> {
    return this.#thumbnail();
  }
}

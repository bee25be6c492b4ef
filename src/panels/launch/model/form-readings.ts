import type { ConfigReading } from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import { KeptReading } from './kept-reading.ts';
import type { LaunchState } from './launch-state.ts';
import { newConfig } from './new-config.ts';

/** What the config.ini of a form says. */
export class FormReadings {
  readonly #form: () => LaunchState;
  readonly #asWritten = new KeptReading();
  readonly #resolved = new KeptReading();
  readonly #asBegun = new KeptReading();

  /** @param form as it is now. */
  constructor(form: () => LaunchState) {
    this.#form = form;
  }

  /** Paths are as they are written. */
  get asWritten(): ConfigReading {
    return this.#asWritten.of(this.#form().text, '');
  }

  /** Paths begin in the folder that the config will be written into. */
  get resolved(): ConfigReading {
    const { folder, text } = this.#form();
    return this.#resolved.of(text, `${folder}/`);
  }

  /** Of a new form of this name. */
  get asBegun(): ConfigReading {
    return this.#asBegun.of(newConfig(this.#form().name), '');
  }
}

import {
  readConfig,
  type ConfigReading,
} from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';

/** Reads a config.ini once for as long as it stays the same: a form looks at it whenever it is drawn. */
export class KeptReading {
  #text = '';
  #file = '';
  #reading: ConfigReading | undefined;

  /** @param file its path: other paths in it are relative to its folder. */
  of(text: string, file: string): ConfigReading {
    if (this.#reading === undefined || text !== this.#text || file !== this.#file) {
      this.#text = text;
      this.#file = file;
      this.#reading = readConfig(text, file);
    }
    return this.#reading;
  }
}

import { errorText } from '../../../services/error-text.ts';
import { Attempts } from '../../attempts.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import type { KnownDetector } from './frame-input.ts';

/** The detector that frames are laid out by, one at a time. */
export class DetectorModel {
  readonly #reader: Pick<FrameReader, 'useDetector'>;
  readonly #changed: () => void;
  readonly #attempts = new Attempts();
  #known: KnownDetector | undefined;
  #problem: string | undefined;
  #isReading = false;

  constructor(reader: Pick<FrameReader, 'useDetector'>, changed: () => void) {
    this.#reader = reader;
    this.#changed = changed;
  }

  /** The one that was found or chosen, whether or not it can be used. */
  get known(): KnownDetector | undefined {
    return this.#known;
  }

  /** The one in use; undefined where pixels are in the order of the file. */
  get used(): KnownDetector | undefined {
    return this.#problem === undefined ? this.#known : undefined;
  }

  /** Whether it is being read. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** Why the one that was found or chosen is not in use. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /**
   * Lays frames out by a detector, or in the order of the file where it is none or does not fit.
   *
   * @returns whether no other was asked for meanwhile.
   * @throws where the reader has broken down.
   */
  async use(detector: KnownDetector | undefined): Promise<boolean> {
    const isCurrent = this.#attempts.begin();
    this.#known = detector;
    this.#problem = undefined;
    this.#isReading = true;
    this.#changed();
    try {
      await this.#reader.useDetector(detector?.request);
    } catch (error) {
      if (isCurrent()) {
        this.#problem = errorText(error);
        await this.#reader.useDetector(undefined);
      }
    }
    if (isCurrent()) {
      this.#isReading = false;
      this.#changed();
    }
    return isCurrent();
  }
}

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
  #doing: 'seeking' | 'reading' | undefined;

  constructor(reader: Pick<FrameReader, 'useDetector'>, changed: () => void) {
    this.#reader = reader;
    this.#changed = changed;
  }

  /** The one in use; undefined where pixels are in the order of the file. */
  get used(): KnownDetector | undefined {
    return this.#problem === undefined ? this.#known : undefined;
  }

  /** Whether it is looked for which one it is. */
  get isSought(): boolean {
    return this.#doing === 'seeking';
  }

  /** Whether it is being read. */
  get isReading(): boolean {
    return this.#doing === 'reading';
  }

  /** Why the one that was found or chosen is not in use. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /**
   * Forgets the one of before: another is looked for.
   *
   * @returns lays frames out by what is found; tells whether no other was sought since.
   */
  seek(): (found: Promise<KnownDetector | undefined>) => Promise<boolean> {
    const isCurrent = this.#attempts.begin();
    this.#known = undefined;
    this.#problem = undefined;
    this.#doing = 'seeking';
    this.#changed();
    return async (found) => {
      try {
        const detector = await found;
        if (isCurrent()) {
          await this.#read(detector, isCurrent);
        }
      } finally {
        if (isCurrent()) {
          this.#doing = undefined;
          this.#changed();
        }
      }
      return isCurrent();
    };
  }

  /** In the order of the file where it is none or does not fit. @throws where the reader has broken down. */
  async #read(detector: KnownDetector | undefined, isCurrent: () => boolean): Promise<void> {
    this.#known = detector;
    this.#doing = 'reading';
    this.#changed();
    try {
      await this.#reader.useDetector(detector?.request);
    } catch (error) {
      if (isCurrent()) {
        this.#problem = errorText(error);
        await this.#reader.useDetector(undefined);
      }
    }
  }
}

import { errorText } from '../../../services/error-text.ts';
import type { LabelKeeper } from '../data/kept-labels.ts';
import type { ClassLabels } from './class-labels.ts';

/** Labels of more frames are kept after a while: each time takes some milliseconds. */
const MOST_AT_ONCE = 100_000;

/** How long that while is, milliseconds. */
const KEEP_AFTER = 500;

/** Keeps labels as they change. */
export class LabelSaver {
  readonly #keeper: LabelKeeper;
  readonly #tell: () => void;
  #problem: string | undefined;
  /** Keeps labels that wait to be kept. */
  #keepNow: (() => void) | undefined;

  /** @param tell is told of what was kept, or not, after a while. */
  constructor(keeper: LabelKeeper, tell: () => void) {
    this.#keeper = keeper;
    this.#tell = tell;
  }

  /** Why labels are not kept. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Keeps the labels of photons of this name: at once where they are few. */
  keep(name: string, labels: ClassLabels): void {
    if (labels.frameCount <= MOST_AT_ONCE) {
      this.#keep(name, labels);
      return;
    }
    this.#keepNow ??= () => {
      clearTimeout(timer);
      this.#keepNow = undefined;
      this.#keep(name, labels);
      this.#tell();
    };
    const timer = setTimeout(this.#keepNow, KEEP_AFTER);
  }

  /** Keeps what waits. */
  flush(): void {
    this.#keepNow?.();
  }

  #keep(name: string, labels: ClassLabels): void {
    try {
      this.#keeper.keep(name, labels.codes);
      this.#problem = undefined;
    } catch (error) {
      this.#problem = errorText(error);
    }
  }
}

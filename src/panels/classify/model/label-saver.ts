import { errorText } from '../../../services/error-text.ts';
import type { LabelKeeper } from '../data/kept-labels.ts';
import type { ClassLabels } from './class-labels.ts';

/** Labels of more frames are kept after a while: each time takes some milliseconds. */
const MOST_AT_ONCE = 100_000;

/** How long that while is, milliseconds. */
const KEEP_AFTER = 500;

/** Labels that are kept as they change. */
interface Watched {
  readonly name: string;
  readonly labels: ClassLabels;
  /** Numbers of the frames that were changed and are not kept yet. */
  readonly open: Set<number>;
  readonly stop: () => void;
}

/** Keeps labels as they change, and takes over what others change of the same frames meanwhile. */
export class LabelSaver {
  readonly #keeper: LabelKeeper;
  readonly #tell: () => void;
  readonly #keepNow = (): void => {
    this.flush();
  };
  #watched: Watched | undefined;
  #problem: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell is told of what was kept, or not, after a while. */
  constructor(keeper: LabelKeeper, tell: () => void) {
    this.#keeper = keeper;
    this.#tell = tell;
  }

  /** Why labels are not kept. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Keeps the labels of photons of this name from now on: at once where they are few. */
  watch(name: string, labels: ClassLabels): void {
    this.close();
    const open = new Set<number>();
    const stop = this.#keeper.listen(name, labels.frameCount, (kept) => {
      labels.follow(kept, open);
    });
    this.#watched = { name, labels, open, stop };
    labels.labelled.connect(this.#onLabelled, this);
    addEventListener('pagehide', this.#keepNow);
  }

  /** Keeps what waits, and nothing any more. */
  close(): void {
    this.flush();
    removeEventListener('pagehide', this.#keepNow);
    this.#watched?.labels.labelled.disconnect(this.#onLabelled, this);
    this.#watched?.stop();
    this.#watched = undefined;
  }

  /** Keeps what waits. */
  flush(): void {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#keep();
    }
  }

  #onLabelled(labels: ClassLabels, frames: Uint32Array): void {
    for (const frame of frames) {
      this.#watched?.open.add(frame);
    }
    if (labels.frameCount <= MOST_AT_ONCE) {
      this.#keep();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.flush();
      this.#tell();
    }, KEEP_AFTER);
  }

  #keep(): void {
    if (this.#watched === undefined) {
      return;
    }
    const { name, labels, open } = this.#watched;
    try {
      this.#keeper.keep(name, labels.codes, open);
      open.clear();
      this.#problem = undefined;
    } catch (error) {
      this.#problem = errorText(error);
    }
  }
}

import type { FrameReader } from '../../frame/data/frame-reader.ts';
import type { LaidOutFrame } from '../../frame/data/frames-request.ts';
import type { ReportPart } from '../data/classify-request.ts';
import type { Task } from './task.ts';

/** The powder of a class. */
export interface ClassPowder {
  readonly code: number;
  readonly frameCount: number;
  readonly picture: LaidOutFrame;
}

/** Powders of all classes. */
export interface ClassPowders {
  readonly kind: 'sum' | 'mean';
  readonly powders: readonly ClassPowder[];
}

/** A class with the frames that are added up. */
export interface ClassFrames {
  readonly code: number;
  /** Numbers, ascending. */
  readonly frames: Uint32Array;
}

/** Powders of all classes, made when they are asked for. */
export class ClassPowderModel {
  readonly #reader: Pick<FrameReader, 'powder'>;
  readonly #task: Task;
  readonly #findClasses: () => Promise<readonly ClassFrames[]>;
  readonly #changed: () => void;
  #made: ClassPowders | undefined;
  #isOld = false;

  /** @param findClasses waits until it is known which frames take part. */
  constructor(
    reader: Pick<FrameReader, 'powder'>,
    task: Task,
    findClasses: () => Promise<readonly ClassFrames[]>,
    changed: () => void,
  ) {
    this.#reader = reader;
    this.#task = task;
    this.#findClasses = findClasses;
    this.#changed = changed;
  }

  /** Those that were made last. */
  get made(): ClassPowders | undefined {
    return this.#made;
  }

  /** Whether labels were changed since they were made. */
  get isOld(): boolean {
    return this.#isOld;
  }

  /** Adds the frames of each class up, one class after the other. What comes of it the task says. */
  async make(kind: ClassPowders['kind']): Promise<void> {
    const powders = await this.#task.run('powders', (report, isWanted) =>
      this.#powders(kind, report, isWanted),
    );
    if (powders) {
      this.#made = { kind, powders };
      this.#isOld = false;
      this.#changed();
    }
  }

  /** Labels have changed. */
  age(): void {
    this.#isOld = true;
  }

  /** Other photons are opened. */
  forget(): void {
    this.#made = undefined;
  }

  async #powders(
    kind: ClassPowders['kind'],
    report: ReportPart,
    isWanted: () => boolean,
  ): Promise<ClassPowder[]> {
    const classes = await this.#findClasses();
    const all = classes.reduce((sum, { frames }) => sum + frames.length, 0);
    const powders: ClassPowder[] = [];
    let before = 0;
    for (const { code, frames } of classes) {
      if (!isWanted()) {
        break;
      }
      // The last report of a class may come when the next is being added up.
      const own = before;
      const picture = await this.#reader.powder({ kind, frames }, (done) => {
        report((own + done) / all);
      });
      before += frames.length;
      powders.push({ code, frameCount: frames.length, picture });
    }
    return powders;
  }
}

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
  /** How often labels have changed: ever, and before those of the powders were taken. */
  #changes = 0;
  #changesOfMade = 0;

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
    return this.#changesOfMade !== this.#changes;
  }

  /** Adds the frames of each class up, one class after the other. What comes of it the task says. */
  async make(kind: ClassPowders['kind']): Promise<void> {
    const added = await this.#task.run('powders', async (report, isWanted) => {
      const classes = await this.#findClasses();
      // A label that is given while they are added up makes them old.
      const changes = this.#changes;
      return { changes, powders: await this.#powders(kind, classes, report, isWanted) };
    });
    if (added) {
      this.#made = { kind, powders: added.powders };
      this.#changesOfMade = added.changes;
      this.#changed();
    }
  }

  /** Labels have changed. */
  age(): void {
    this.#changes += 1;
  }

  /** Other photons are opened. */
  forget(): void {
    this.#made = undefined;
  }

  async #powders(
    kind: ClassPowders['kind'],
    classes: readonly ClassFrames[],
    report: ReportPart,
    isWanted: () => boolean,
  ): Promise<ClassPowder[]> {
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

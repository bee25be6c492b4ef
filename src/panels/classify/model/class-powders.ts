import type { FrameReader } from '../../frame/data/frame-reader.ts';
import type { LaidOutFrame } from '../../frame/data/frames-request.ts';
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

/**
 * Adds the frames of each class up, one class after the other.
 *
 * @param findClasses waits until it is known which frames take part.
 * @returns undefined where it has failed or was cancelled, as the task says.
 */
export function makeClassPowders(
  reader: Pick<FrameReader, 'powder'>,
  task: Task,
  kind: ClassPowders['kind'],
  findClasses: () => Promise<readonly ClassFrames[]>,
): Promise<ClassPowders | undefined> {
  return task.run('powders', async (report, isWanted) => {
    const classes = await findClasses();
    const all = classes.reduce((sum, { frames }) => sum + frames.length, 0);
    const powders: ClassPowder[] = [];
    let before = 0;
    for (const { code, frames } of classes) {
      if (!isWanted()) {
        break;
      }
      // The last report of a class may come when the next is being added up.
      const own = before;
      const picture = await reader.powder({ kind, frames }, (done) => {
        report((own + done) / all);
      });
      before += frames.length;
      powders.push({ code, frameCount: frames.length, picture });
    }
    return { kind, powders };
  });
}

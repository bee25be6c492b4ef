import type { IDisposable } from '@lumino/disposable';
import type { FrameReader } from '../../frame/data/frame-reader.ts';
import type { LaidOutFrame, PowderReport, VoxelRequest } from '../../frame/data/frames-request.ts';
import type { FrameMatch, RunMatch } from '../../frame/model/run-match.ts';

/** The frames of a run, opened. */
export interface OpenedFrames {
  readonly reader: Pick<FrameReader, 'frame' | 'framesAt' | 'cancelSearch' | 'dispose'>;
  readonly match: Pick<RunMatch, 'of' | 'orient'>;
}

/** A frame as the detector saw it, and what the model predicts. */
export interface FrameView {
  readonly picture: LaidOutFrame;
  readonly match: FrameMatch | undefined;
}

/** What a voxel's frames are: with the part of the photons that each of them adds. */
export type VoxelFrames = Awaited<ReturnType<FrameReader['framesAt']>>;

/** Frames of the run that a panel shows; opened when they are first asked for, in a worker. */
export class RunFrames implements IDisposable {
  readonly #open: () => Promise<OpenedFrames>;
  #opening: Promise<OpenedFrames> | undefined;
  #isDisposed = false;

  constructor(open: () => Promise<OpenedFrames>) {
    this.#open = open;
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** The run was begun anew, perhaps with others: they are opened when they are next asked for. */
  forget(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    void opening?.then(
      ({ reader }) => {
        reader.dispose();
      },
      () => undefined,
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    this.forget();
  }

  /** @throws what opening or reading throws. */
  async look(frame: number, iteration: number): Promise<FrameView> {
    const { reader, match } = await this.#opened();
    const [picture, found] = await Promise.all([reader.frame(frame), match.of(frame, iteration)]);
    return { picture, match: found };
  }

  /**
   * The frames that a voxel is made of.
   *
   * @returns undefined where it is not known how the frames lie in the model.
   * @throws what opening or reading throws, or the signal's reason.
   */
  async framesAt(
    request: VoxelRequest,
    iteration: number,
    report: PowderReport,
    signal: AbortSignal,
  ): Promise<VoxelFrames | undefined> {
    const { reader, match } = await this.#opened();
    const isKnown = await match.orient(iteration);
    // The worker hears of a search when it begins: what is given up before must not begin there.
    signal.throwIfAborted();
    if (!isKnown) {
      return undefined;
    }
    const cancel = (): void => {
      reader.cancelSearch();
    };
    signal.addEventListener('abort', cancel);
    try {
      return await reader.framesAt(request, report);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  /** What has failed is tried again the next time. */
  async #opened(): Promise<OpenedFrames> {
    if (this.#isDisposed) {
      throw new DOMException('The panel is closed.', 'AbortError');
    }
    const opening = (this.#opening ??= this.#open());
    try {
      return await opening;
    } catch (error) {
      if (this.#opening === opening) {
        this.#opening = undefined;
      }
      throw error;
    }
  }
}

import { errorText } from '../../../services/error-text.ts';
import { pause } from '../../../services/gateway/pause.ts';
import { Attempts } from '../../attempts.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import type { OpenedPhotons, ReadBlacklist } from '../data/frames-request.ts';
import type { FrameArgs } from '../frame-args.ts';
import { DetectorModel } from './detector-model.ts';
import {
  chosenDetector,
  type FrameCompanions,
  type FrameInput,
  type FrameModes,
} from './frame-input.ts';

/** A detector that takes longer is not waited for: the first frame is shown in the order of the file, milliseconds. */
const PATIENCE = 60;

/** Finds the frames that a panel was opened for; undefined where nothing says which. */
export type FindInput = (args: FrameArgs) => Promise<FrameInput | undefined>;

/** Is told what becomes of the photons. */
export interface PhotonsListener {
  /** Something that is known of them is new. */
  readonly changed: () => void;
  /** Others are opened: what was shown is gone. */
  readonly closed: () => void;
  readonly opened: (input: FrameInput) => void;
  /** The first frame is to be shown. */
  readonly readable: () => void;
  /** Frames lie otherwise from now on. */
  readonly laidOut: () => void;
  /** It is known which frames take no part, or of which mode they are. */
  readonly sorted: () => void;
}

/** The photons that a panel shows frames of, opened with what belongs to them. */
export class PhotonsModel {
  readonly detector: DetectorModel;
  readonly #reader: FrameReader;
  readonly #find: FindInput;
  readonly #listener: PhotonsListener;
  readonly #disposed: AbortSignal;
  readonly #openings = new Attempts();
  #isCurrent = (): boolean => false;
  #companions: Promise<FrameCompanions> = Promise.resolve({});
  #opened: (OpenedPhotons & ReadBlacklist) | undefined;
  #listing: Promise<void> | undefined;
  #modes: FrameModes | undefined;
  #problem: string | undefined;
  #isSettled = false;
  #isVerified = false;

  /** @param disposed aborts when nobody wants the photons any more. */
  constructor(
    reader: FrameReader,
    find: FindInput,
    listener: PhotonsListener,
    disposed: AbortSignal,
  ) {
    this.#reader = reader;
    this.#find = find;
    this.#listener = listener;
    this.#disposed = disposed;
    this.detector = new DetectorModel(reader, listener.changed);
  }

  get opened(): (OpenedPhotons & ReadBlacklist) | undefined {
    return this.#opened;
  }

  get modes(): FrameModes | undefined {
    return this.#modes;
  }

  /** Why they cannot be opened. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Whether it is known what there is to see. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Resolves when it is known which frames take no part, or that it cannot be known; undefined where that is so. */
  get listing(): Promise<void> | undefined {
    return this.#listing;
  }

  /** What is opened meanwhile takes the place of what was asked for before. */
  async open(args: FrameArgs): Promise<void> {
    const isCurrent = this.#close();
    const layOutBy = this.detector.seek();
    try {
      const input = await this.#find(args);
      if (input && isCurrent()) {
        await this.#openInput(input, layOutBy, isCurrent);
      }
    } catch (error) {
      this.#problem = isCurrent() ? errorText(error) : this.#problem;
    }
    this.#isSettled ||= isCurrent();
    this.#listener.changed();
  }

  /** Lays the frames out by another detector. */
  async chooseDetector(path: string): Promise<void> {
    const companions = this.#companions.catch((): FrameCompanions => ({}));
    const chosen = companions.then(({ detector }) =>
      chosenDetector(path, detector?.request.wavelength),
    );
    await this.#layOut(this.detector.seek()(chosen));
  }

  /**
   * Checks what opening has left for later, where it was not done yet. Photons that are not what their beginning
   * says are closed: what was shown of them may be wrong.
   */
  async verify(): Promise<void> {
    if (this.#isVerified) {
      return;
    }
    this.#isVerified = true;
    const isCurrent = this.#isCurrent;
    try {
      await this.#reader.verify();
    } catch (error) {
      if (isCurrent()) {
        this.#close();
        this.#problem = errorText(error);
        this.#isSettled = true;
        this.#listener.changed();
      }
    }
  }

  /** @returns whether nothing else is opened, or closed, since. */
  #close(): () => boolean {
    const begun = this.#openings.begin();
    this.#isCurrent = () => begun() && !this.#disposed.aborted;
    this.#companions = Promise.resolve({});
    this.#opened = undefined;
    this.#listing = undefined;
    this.#modes = undefined;
    this.#problem = undefined;
    this.#isSettled = false;
    this.#isVerified = false;
    this.#listener.closed();
    return this.#isCurrent;
  }

  /** The first frame needs the photons alone: all else is found beside them, and what comes late is shown anew. */
  async #openInput(
    input: FrameInput,
    layOutBy: ReturnType<DetectorModel['seek']>,
    isCurrent: () => boolean,
  ): Promise<void> {
    const { photons, locate, companions } = input;
    this.#companions = companions;
    const opening = this.#reader.open(photons, locate);
    const layingOut = this.#layOut(layOutBy(companions.then(({ detector }) => detector)));
    // Told where it is awaited, unless the photons fail before.
    layingOut.catch(() => undefined);
    const opened = await opening;
    if (!isCurrent()) {
      return;
    }
    this.#opened = opened;
    const reading = this.#readBlacklist(opened, companions, isCurrent);
    this.#listing = reading.catch(() => undefined);
    const sorting = Promise.all([reading, this.#readModes(input, isCurrent)]);
    sorting.catch(() => undefined);
    this.#listener.opened(input);
    await Promise.race([layingOut, pause(PATIENCE, this.#disposed)]);
    if (!isCurrent()) {
      return;
    }
    this.#listener.readable();
    await Promise.all([layingOut, sorting]);
  }

  async #readBlacklist(
    opened: OpenedPhotons,
    companions: Promise<FrameCompanions>,
    isCurrent: () => boolean,
  ): Promise<void> {
    try {
      const { blacklist } = await companions;
      const read = blacklist === undefined ? undefined : await this.#reader.blacklist(blacklist);
      if (isCurrent() && read) {
        this.#opened = { ...opened, ...read };
      }
    } finally {
      if (isCurrent()) {
        this.#listing = undefined;
        this.#listener.sorted();
      }
    }
  }

  async #readModes(input: FrameInput, isCurrent: () => boolean): Promise<void> {
    // A run that cannot say it anymore leaves its frames as they are.
    const modes = await input.modes?.().catch(() => undefined);
    if (isCurrent() && modes) {
      this.#modes = modes;
      this.#listener.sorted();
    }
  }

  async #layOut(laying: Promise<boolean>): Promise<void> {
    if (await laying) {
      this.#listener.laidOut();
    }
  }
}

import { errorText } from '../../../services/error-text.ts';
import { pause } from '../../../services/gateway/pause.ts';
import { Attempts } from '../../attempts.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import type { OpenedPhotons, ReadBlacklist } from '../data/frames-request.ts';
import type { FrameArgs } from '../frame-args.ts';
import { DetectorModel } from './detector-model.ts';
import {
  chosenDetector,
  type FrameInput,
  type FrameModes,
  type KnownDetector,
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
  #opened: (OpenedPhotons & ReadBlacklist) | undefined;
  #modes: FrameModes | undefined;
  #problem: string | undefined;
  #isSettled = false;

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

  /** What is opened meanwhile takes the place of what was asked for before. */
  async open(args: FrameArgs): Promise<void> {
    const begun = this.#openings.begin();
    const isCurrent = (): boolean => begun() && !this.#disposed.aborted;
    this.#opened = undefined;
    this.#modes = undefined;
    this.#problem = undefined;
    this.#isSettled = false;
    this.#listener.closed();
    try {
      const input = await this.#find(args);
      if (input && isCurrent()) {
        await this.#openInput(input, isCurrent);
      }
    } catch (error) {
      this.#problem = isCurrent() ? errorText(error) : this.#problem;
    }
    this.#isSettled ||= isCurrent();
    this.#listener.changed();
  }

  /** Lays the frames out by another detector. */
  async chooseDetector(path: string): Promise<void> {
    await this.#layOut(chosenDetector(path, this.detector.known?.request.wavelength));
  }

  /** The first frame needs the photons alone: all else is found beside them, and what comes late is shown anew. */
  async #openInput(input: FrameInput, isCurrent: () => boolean): Promise<void> {
    const { photons, locate, companions } = input;
    const opening = this.#reader.open(photons, locate);
    const layingOut = companions.then(({ detector }) =>
      isCurrent() ? this.#layOut(detector) : undefined,
    );
    // Told where it is awaited, unless the photons fail before.
    layingOut.catch(() => undefined);
    const opened = await opening;
    if (!isCurrent()) {
      return;
    }
    this.#opened = opened;
    this.#listener.opened(input);
    await Promise.race([layingOut, pause(PATIENCE, this.#disposed)]);
    if (!isCurrent()) {
      return;
    }
    this.#listener.readable();
    await layingOut;
    const { blacklist } = await companions;
    const [read, modes] = await Promise.all([
      blacklist === undefined ? undefined : this.#reader.blacklist(blacklist),
      // A run that cannot say it anymore leaves its frames as they are.
      input.modes?.().catch(() => undefined),
    ]);
    if (isCurrent() && (read || modes)) {
      this.#opened = { ...opened, ...read };
      this.#modes = modes;
      this.#listener.sorted();
    }
  }

  async #layOut(detector: KnownDetector | undefined): Promise<void> {
    if (await this.detector.use(detector)) {
      this.#listener.laidOut();
    }
  }
}

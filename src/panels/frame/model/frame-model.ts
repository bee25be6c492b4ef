import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import { errorText } from '../../../services/error-text.ts';
import { DEFAULT_FRAME_STATE, type FrameState } from '../../../viewers/frame/frame-state.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import type { PowderKind } from '../data/frames-request.ts';
import type { FrameArgs } from '../frame-args.ts';
import { withComparing } from './compare-args.ts';
import { Comparison } from './comparison.ts';
import type { DetectorModel } from './detector-model.ts';
import type { FrameInput, FrameModes } from './frame-input.ts';
import { FrameOrder } from './frame-order.ts';
import { orderOf, withOrder, type OrderArgs } from './order-args.ts';
import { LatestWins } from '../../latest-wins.ts';
import { PhotonsModel, type FindInput } from './photons-model.ts';
import { PowderModel } from './powder-model.ts';
import type { Shown } from './shown.ts';

/** What a frame panel shows, and what can be asked of it. */
export class FrameModel implements IDisposable {
  readonly changed: ISignal<this, void>;
  readonly powder: PowderModel;
  readonly comparison: Comparison;
  readonly #changed = new Signal<this, void>(this);
  readonly #reader: FrameReader;
  readonly #photons: PhotonsModel;
  readonly #reading = new LatestWins<number>((frame) => this.#read(frame));
  #args: FrameArgs;
  #view: FrameState;
  #order = new FrameOrder({ frameCount: 0, skipsBlacklisted: false });
  #shown: Shown | undefined;
  #problem: string | undefined;
  readonly #disposing = new AbortController();
  /** Whether a frame has been asked for since the photons were opened. */
  #isShowing = false;
  /** Whether an order was asked for that the blacklist decides, and that is not known. */
  #isOrderAwaited = false;
  /** Whether a powder was asked for after the last frame. */
  #isPowderWanted = false;

  constructor(reader: FrameReader, find: FindInput, args: FrameArgs) {
    this.changed = this.#changed;
    this.#reader = reader;
    this.#args = args;
    this.#view = { ...DEFAULT_FRAME_STATE, ...args.view };
    const tell = (): void => {
      this.#tell();
    };
    this.powder = new PowderModel(reader, tell);
    this.comparison = new Comparison(tell);
    const listener = {
      changed: tell,
      closed: this.#onClosed.bind(this),
      opened: this.#onOpened.bind(this),
      readable: () => {
        this.show(this.frame);
      },
      laidOut: this.#onLaidOut.bind(this),
      sorted: this.#onSorted.bind(this),
    };
    this.#photons = new PhotonsModel(reader, find, listener, this.#disposing.signal);
    void this.#photons.open(args);
  }

  /** The arguments that open it as it is now. */
  get args(): FrameArgs {
    return this.#args;
  }

  /** The same as long as nothing in it changes: a viewer that is given it anew would forget a drag. */
  get view(): FrameState {
    return this.#view;
  }

  /** Number of the frame that is shown or awaited. */
  get frame(): number {
    return this.#args.frame ?? 0;
  }

  get detector(): DetectorModel {
    return this.#photons.detector;
  }

  get opened(): PhotonsModel['opened'] {
    return this.#photons.opened;
  }

  get order(): FrameOrder {
    return this.#order;
  }

  /** Resolves when it is known which frames are blacklisted, or that it cannot be known; undefined where that is so. */
  get listing(): Promise<void> | undefined {
    return this.#photons.listing;
  }

  get modes(): FrameModes | undefined {
    return this.#photons.modes;
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Whether it is known what there is to see. */
  get isSettled(): boolean {
    return this.#photons.isSettled;
  }

  /** Why nothing, or not the frame that is asked for, can be shown. */
  get problem(): string | undefined {
    return this.#problem ?? this.#photons.problem;
  }

  get isDisposed(): boolean {
    return this.#disposing.signal.aborted;
  }

  dispose(): void {
    this.#disposing.abort();
    this.#reading.clear();
    this.#reader.dispose();
    Signal.clearData(this);
  }

  isBlacklisted(frame: number): boolean {
    return this.opened?.blacklist?.[frame] === 1;
  }

  setView(view: Partial<FrameState>): void {
    this.#view = { ...this.#view, ...view };
    this.#set({ view: this.#view });
  }

  show(frame: number): void {
    const last = (this.opened?.frameCount ?? 1) - 1;
    const number = Math.min(Math.max(Math.round(frame), 0), last);
    this.#isShowing = true;
    this.#isPowderWanted = false;
    this.#set({ frame: number });
    this.#reading.ask(number);
    this.#compare();
  }

  /**
   * Shows what the model predicts beside the frame, or no longer.
   *
   * @param iteration whose model; the last for 0, the one of before where missing.
   */
  setComparing(compare: boolean, iteration = this.#args.iteration ?? 0): void {
    this.#args = withComparing(this.#args, compare, iteration);
    this.#tell();
    this.#compare();
  }

  /** Shows the mean of each pixel and the one opposite the beam, or each for itself. */
  setSymmetrised(symmetrise: boolean): void {
    this.#set({ symmetrise });
  }

  /** Whether the model's slice stands beside the frame, or does again with the next frame: a powder has none. */
  get isComparing(): boolean {
    return this.#args.compare === true && this.comparison.canCompare;
  }

  get isPowder(): boolean {
    return this.#shown?.kind === 'powder';
  }

  step(steps: number): void {
    this.show(this.#order.after(this.frame, steps));
  }

  showRandom(chance = Math.random()): void {
    this.show(this.#order.random(chance) ?? this.frame);
  }

  /** Which frames are gone through. */
  setOrder(rules: OrderArgs): void {
    this.#args = withOrder(this.#args, rules);
    this.#isOrderAwaited = this.#photons.listing !== undefined;
    this.#sort();
    this.#joinOrder();
    this.#tell();
  }

  /** Lays the frames out by another detector. */
  async chooseDetector(path: string): Promise<void> {
    if (this.opened) {
      this.#set({ detector: path });
      await this.#photons.chooseDetector(path);
    }
  }

  /** Shows other photons. */
  openOther(args: FrameArgs): void {
    this.#args = { ...args, view: this.view };
    void this.#photons.open(this.#args);
  }

  /** Adds up the frames of the order from `first` to `last`, when it is known which are blacklisted. */
  async makePowder(kind: PowderKind, first: number, last: number): Promise<void> {
    this.#isPowderWanted = true;
    const count = this.#order.countBetween(first, last);
    const powder = await this.powder.make(kind, count, async () => {
      await this.#photons.listing;
      return this.#order.between(first, last);
    });
    if (powder && !this.isDisposed) {
      this.#shown = { kind: 'powder', powder };
      this.#tell();
    }
  }

  #onClosed(): void {
    this.powder.cancel();
    this.#shown = undefined;
    this.#problem = undefined;
    this.#isShowing = false;
    this.#isOrderAwaited = false;
    this.comparison.reset(undefined);
    this.#tell();
  }

  #onOpened({ match: matchOf }: FrameInput): void {
    const match = matchOf?.(this.#reader);
    this.comparison.reset(match && ((frame) => match.of(frame, this.#args.iteration)));
    this.#sort();
    this.#tell();
  }

  #onSorted(): void {
    this.#sort();
    if (this.#isOrderAwaited && this.#photons.listing === undefined) {
      this.#isOrderAwaited = false;
      this.#joinOrder();
    }
    this.#tell();
  }

  /** What is shown meanwhile is laid out anew. */
  #onLaidOut(): void {
    if (this.#isShowing) {
      this.#reading.ask(this.frame);
      this.#compare();
    }
  }

  #compare(): void {
    if (this.isComparing) {
      this.comparison.ask(this.frame);
    }
  }

  async #read(number: number): Promise<void> {
    try {
      const picture = await this.#reader.frame(number);
      // A frame that comes late does not take the place of a powder that was asked for since.
      if (!(this.#isPowderWanted && this.#shown?.kind === 'powder')) {
        this.#shown = { kind: 'frame', number, picture };
      }
      this.#problem = undefined;
      void this.#photons.verify();
    } catch (error) {
      this.#problem = errorText(error);
    }
    this.#tell();
  }

  #sort(): void {
    // Which frames are odd depends on the blacklist.
    const rules = this.#photons.listing ? withOrder(this.#args, { parity: undefined }) : this.#args;
    this.#order = orderOf(rules, this.opened, this.modes?.ofFrames);
  }

  /** Goes on to a frame of the order. */
  #joinOrder(): void {
    if (this.#order.positionOf(this.frame) === undefined && this.#order.count > 0) {
      this.step(1);
    }
  }

  #set(args: Partial<FrameArgs>): void {
    this.#args = { ...this.#args, ...args };
    this.#tell();
  }

  #tell(): void {
    if (!this.isDisposed) {
      this.#changed.emit();
    }
  }
}

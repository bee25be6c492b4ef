import { CLASS_LETTERS } from '@damselfly/compute/io/formats/dragonfly-classes/classes-text.ts';
import { Signal, type ISignal } from '@lumino/signaling';

/** What a step of a user has changed. */
interface LabelStep {
  readonly frames: Uint32Array;
  readonly before: Uint8Array;
}

/** Steps that can be taken back; each of all frames takes five bytes a frame. */
const MOST_STEPS = 1000;

/** The class of each frame, and how it came to be. */
export class ClassLabels {
  readonly changed: ISignal<this, void>;
  /** Tells the numbers of the frames that were given a class here, or lost it, before `changed` does. */
  readonly labelled: ISignal<this, Uint32Array>;
  readonly #changed = new Signal<this, void>(this);
  readonly #labelled = new Signal<this, Uint32Array>(this);
  readonly #codes: Uint8Array<ArrayBuffer>;
  readonly #counts = new Uint32Array(CLASS_LETTERS.length + 1);
  #version = 0;
  #steps: LabelStep[] = [];

  /** @param codes per frame 0 where it has none, else 1 to 26. */
  constructor(codes: Uint8Array<ArrayBuffer>) {
    this.changed = this.#changed;
    this.labelled = this.#labelled;
    this.#codes = codes;
    for (const code of codes) {
      this.#counts[code] += 1;
    }
  }

  get codes(): Uint8Array {
    return this.#codes;
  }

  get frameCount(): number {
    return this.#codes.length;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /** Another one after each change. */
  get version(): number {
    return this.#version;
  }

  /** How many frames each class has, those without one first. */
  get counts(): Uint32Array {
    return this.#counts;
  }

  /** Numbers of the frames of these classes, ascending. */
  framesOf(codes: Iterable<number>): number[] {
    const wanted = new Set(codes);
    const frames: number[] = [];
    this.#codes.forEach((code, frame) => {
      if (wanted.has(code)) {
        frames.push(frame);
      }
    });
    return frames;
  }

  /** Gives frames a class, or takes it from them. */
  label(frames: ArrayLike<number>, code: number): void {
    this.#change(Uint32Array.from(frames), () => code);
  }

  /** Gives each frame a class of its own. @param codes one for each of the frames. */
  labelEach(frames: ArrayLike<number>, codes: ArrayLike<number>): void {
    this.#change(Uint32Array.from(frames), (i) => codes[i]);
  }

  /** Gives all frames other classes, as one step. @param codes of each. */
  labelAll(codes: Uint8Array): void {
    this.labelEach([...codes.keys()], codes);
  }

  /** Takes the last step back. @returns the frames that it was about; undefined where there is none. */
  undo(): Uint32Array | undefined {
    const step = this.#steps.pop();
    if (step) {
      this.#write(step.frames, (i) => step.before[i]);
      this.#tell(step.frames);
    }
    return step?.frames;
  }

  /** Takes over what others have labelled: no step of this user. @param except numbers of frames that stay. */
  follow(codes: Uint8Array, except: ReadonlySet<number>): void {
    const frames = Uint32Array.from(
      [...codes.keys()].filter(
        (frame) => codes[frame] !== this.#codes[frame] && !except.has(frame),
      ),
    );
    if (frames.length > 0) {
      this.#write(frames, (i) => codes[frames[i]]);
      this.#changed.emit();
    }
  }

  dispose(): void {
    Signal.clearData(this);
  }

  #change(frames: Uint32Array, codeOf: (i: number) => number): void {
    const before = Uint8Array.from(frames, (frame) => this.#codes[frame]);
    if (frames.length === 0) {
      return;
    }
    this.#steps = [...this.#steps.slice(1 - MOST_STEPS), { frames, before }];
    this.#write(frames, codeOf);
    this.#tell(frames);
  }

  #write(frames: Uint32Array, codeOf: (i: number) => number): void {
    frames.forEach((frame, i) => {
      const code = codeOf(i);
      this.#counts[this.#codes[frame]] -= 1;
      this.#counts[code] += 1;
      this.#codes[frame] = code;
    });
    this.#version += 1;
  }

  #tell(frames: Uint32Array): void {
    this.#labelled.emit(frames);
    this.#changed.emit();
  }
}

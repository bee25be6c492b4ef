import { Signal, type ISignal } from '@lumino/signaling';

/** A place in a panel, from each of its edges, CSS pixels. */
export interface PointedPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** In which half of the panel it lies. */
  readonly isRight: boolean;
  readonly isLow: boolean;
}

/** A frame that the user points at, in whichever plot, and the plane that it cuts out of the model. */
export interface FramePointedAt {
  readonly frame: number;
  /** Missing where it is not the pointer that points. */
  readonly at?: PointedPlace | undefined;
  /** Missing where its rotation is not known. */
  readonly normal?: readonly [x: number, y: number, z: number];
}

/** What all parts of a panel know of the frame that one of them is pointed at. */
export class PointedFrame {
  readonly #changed = new Signal<this, void>(this);
  #value: FramePointedAt | undefined;

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  get value(): FramePointedAt | undefined {
    return this.#value;
  }

  point(value: FramePointedAt | undefined): void {
    if (value?.frame !== this.#value?.frame) {
      this.#value = value;
      this.#changed.emit();
    }
  }
}

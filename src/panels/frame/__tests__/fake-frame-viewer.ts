import { Emitter } from '../../../viewers/emitter.ts';
import {
  DEFAULT_FRAME_STATE,
  type FrameEvents,
  type FrameState,
} from '../../../viewers/frame/frame-state.ts';
import type { FrameRegion } from '../../../viewers/frame/region/frame-region.ts';
import type { Listener } from '../../../viewers/viewer.ts';
import type { PictureViewer } from '../view/frame-context.tsx';

/** Draws nothing; a test does what a user does on the picture. */
export class FakeFrameViewer implements PictureViewer {
  readonly hasPicture = false;
  /** How often it was given the keyboard. */
  focused = 0;
  readonly #events = new Emitter<FrameEvents>();
  #state = DEFAULT_FRAME_STATE;

  mount(): void {
    // It has no node.
  }

  update(): void {
    // It draws nothing.
  }

  get state(): FrameState {
    return this.#state;
  }

  set state(state: Partial<FrameState>) {
    this.#state = { ...this.#state, ...state };
  }

  on<Name extends keyof FrameEvents>(
    name: Name,
    listener: Listener<FrameEvents[Name]>,
  ): () => void {
    return this.#events.on(name, listener);
  }

  /** As a step of a drag does. */
  draw(region: FrameRegion): void {
    this.state = { region, draws: null };
    this.#events.emit('region', region);
  }

  /** As the wheel does. */
  zoom(zoom: number): void {
    this.state = { zoom, middle: null };
    this.#events.emit('view', { zoom, middle: null });
  }

  focus(): void {
    this.focused += 1;
  }

  screenshot(): Promise<Blob> {
    return Promise.resolve(new Blob());
  }

  dispose(): void {
    this.#events.clear();
  }
}

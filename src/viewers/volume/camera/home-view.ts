import type { CameraControl } from './camera-control.ts';
import { homeCamera, MARGIN, type HomeDirection } from './move-camera.ts';
import type { VolumePainter } from '../graphics/volume-painter.ts';
import { CENTRE, NOTHING, reachFrom } from '../scene/ball.ts';
import type { VolumeState } from '../volume-state.ts';

/** What decides where a picture is seen from at first. */
type HomePicture = Pick<VolumeState, 'surfaces' | 'body' | 'slices'>;

/** From where a picture is seen at first. */
export function homeDirection({ surfaces, body, slices }: HomePicture): HomeDirection {
  return slices && !surfaces && body === 'none' ? 'slices' : 'aside';
}

/** What fills less than this part of what the picture was fitted to is looked at from nearer. */
const TOO_SMALL = 0.5;

/** How what is drawn differs from what was drawn before: not, by its values, or as a cube of another size or space. */
export type Drawn = 'same' | 'next' | 'other';

/** The camera where it shows the whole surface, until the user moves it. */
export class HomeView {
  readonly #painter: Pick<VolumePainter, 'ball' | 'aspect'>;
  readonly #camera: Pick<CameraControl, 'camera'>;
  /** What the picture was fitted to. */
  #ball = NOTHING;
  #from: HomeDirection = 'aside';
  /** Whether what is to be seen from there is not there yet. */
  #isAwaited = false;

  constructor(
    painter: Pick<VolumePainter, 'ball' | 'aspect'>,
    camera: Pick<CameraControl, 'camera'>,
  ) {
    this.#painter = painter;
    this.#camera = camera;
  }

  /**
   * Shows the whole of what there is now.
   *
   * @param isAwaited another scene comes, which is to be seen whole too.
   */
  go(picture: HomePicture, isAwaited = false): void {
    this.#ball = this.#painter.ball;
    this.#from = homeDirection(picture);
    // A scene that was awaited before has not come yet.
    this.#isAwaited ||= isAwaited;
    this.#fit();
  }

  /** What is shown together with it may reach farther. */
  widen(state: HomePicture & Pick<VolumeState, 'camera'>): void {
    if (state.camera === 'home' && this.#isFitted && this.#filled > MARGIN) {
      this.go(state);
    }
  }

  /** The picture has another size. */
  resize({ camera }: Pick<VolumeState, 'camera'>): void {
    if (camera === 'home' && this.#isFitted) {
      this.#fit();
    }
  }

  /**
   * Goes there for a first scene and for another cube. From iteration to iteration, where the level follows them, it stays
   * unless something would be cut off, or be lost in the picture: surfaces of neighbours reach differently far, and
   * previews otherwise than whole volumes. It stays for chosen levels: nothing jumps.
   */
  follow(
    state: HomePicture & Pick<VolumeState, 'camera' | 'level' | 'together'>,
    drawn: Drawn,
  ): void {
    if (state.camera !== 'home') {
      return;
    }
    const isFirst = !this.#isFitted || this.#isAwaited;
    const isFollowed = drawn !== 'same' && state.level === 'auto';
    if (isFirst || (isFollowed && (drawn === 'other' || this.#isMisfit()))) {
      this.#isAwaited = false;
      this.go(state);
    } else if (drawn === 'next' && state.together === 'difference') {
      // What the other has more may lie elsewhere.
      this.widen(state);
    }
  }

  /** Whether what is drawn now is cut off at the edge of the picture, or far from filling it. */
  #isMisfit(): boolean {
    const { radius } = this.#painter.ball;
    return radius > 0 && (this.#filled > MARGIN || radius < TOO_SMALL * this.#ball.radius);
  }

  /** How far what is drawn reaches from the middle of the picture, in parts of what that was fitted to; nothing: 0. */
  get #filled(): number {
    const { ball } = this.#painter;
    return ball.radius > 0 ? reachFrom(this.#ball.middle, ball) / this.#ball.radius : 0;
  }

  get #isFitted(): boolean {
    return this.#ball.radius > 0;
  }

  #fit(): void {
    const ball = this.#isFitted ? this.#ball : { middle: CENTRE, radius: 1 };
    this.#camera.camera = homeCamera(ball, this.#painter.aspect, this.#from);
  }
}

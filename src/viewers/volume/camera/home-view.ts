import type { CameraControl } from './camera-control.ts';
import { homeCamera, type HomeDirection } from './move-camera.ts';
import type { VolumePainter } from '../graphics/volume-painter.ts';
import type { VolumeState } from '../volume-state.ts';

/** What decides where a picture is seen from at first. */
type HomePicture = Pick<VolumeState, 'surfaces' | 'body' | 'slices'>;

/** From where a picture is seen at first. */
export function homeDirection({ surfaces, body, slices }: HomePicture): HomeDirection {
  return slices && !surfaces && body === 'none' ? 'slices' : 'aside';
}

/** The camera where it shows the whole surface, until the user moves it. */
export class HomeView {
  readonly #painter: VolumePainter;
  readonly #camera: CameraControl;
  /** What the picture was fitted to; 0 before there was anything. */
  #radius = 0;
  #from: HomeDirection = 'aside';
  /** Whether what is to be seen from there is not there yet. */
  #isAwaited = false;

  constructor(painter: VolumePainter, camera: CameraControl) {
    this.#painter = painter;
    this.#camera = camera;
  }

  /**
   * Shows the whole of what there is now.
   *
   * @param isAwaited another scene comes, which is to be seen whole too.
   */
  go(picture: HomePicture, isAwaited = false): void {
    this.#radius = this.#painter.reach;
    this.#from = homeDirection(picture);
    // A scene that was awaited before has not come yet.
    this.#isAwaited ||= isAwaited;
    this.#fit();
  }

  /** What is shown together with it may reach farther. */
  widen(state: HomePicture & Pick<VolumeState, 'camera'>): void {
    if (state.camera === 'home' && this.#radius > 0 && this.#painter.reach > this.#radius) {
      this.go(state);
    }
  }

  /** The picture has another size. */
  resize({ camera }: Pick<VolumeState, 'camera'>): void {
    if (camera === 'home' && this.#radius > 0) {
      this.#fit();
    }
  }

  /**
   * Goes there for a first scene, and for other data where the level follows them: so it depends on what is shown
   * alone, and not on what was shown on the way there. It stays for chosen levels: nothing jumps.
   */
  follow(state: HomePicture & Pick<VolumeState, 'camera' | 'level'>, isOther: boolean): void {
    const isFirst = this.#radius === 0 || this.#isAwaited;
    if (state.camera === 'home' && (isFirst || (isOther && state.level === 'auto'))) {
      this.#isAwaited = false;
      this.go(state);
    }
  }

  #fit(): void {
    this.#camera.camera = homeCamera(this.#radius || 1, this.#painter.aspect, this.#from);
  }
}

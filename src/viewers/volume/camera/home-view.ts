import type { CameraControl } from './camera-control.ts';
import { homeCamera } from './move-camera.ts';
import type { VolumePainter } from '../graphics/volume-painter.ts';
import type { VolumeState } from '../volume-state.ts';

/** The camera where it shows the whole surface, until the user moves it. */
export class HomeView {
  readonly #painter: VolumePainter;
  readonly #camera: CameraControl;
  /** What the picture was fitted to; 0 before there was anything. */
  #radius = 0;

  constructor(painter: VolumePainter, camera: CameraControl) {
    this.#painter = painter;
    this.#camera = camera;
  }

  /** Shows the whole of what there is now. */
  go(): void {
    this.#radius = this.#painter.reach;
    this.#fit();
  }

  /** What is shown together with it may reach farther. */
  widen({ camera }: Pick<VolumeState, 'camera'>): void {
    if (camera === 'home' && this.#radius > 0 && this.#painter.reach > this.#radius) {
      this.go();
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
  follow({ camera, level }: Pick<VolumeState, 'camera' | 'level'>, isOther: boolean): void {
    if (camera === 'home' && (this.#radius === 0 || (isOther && level === 'auto'))) {
      this.go();
    }
  }

  #fit(): void {
    this.#camera.camera = homeCamera(this.#radius || 1, this.#painter.aspect);
  }
}

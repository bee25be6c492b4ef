import type { PerspectiveCamera } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { Camera } from '../volume-state.ts';

export interface CameraActions {
  readonly changed: () => void;
  /** The pointer took hold of the picture, or let it go. */
  readonly started: () => void;
  readonly ended: () => void;
}

/** The camera as the pointer moves it: drag turns, drag with the right button moves, the wheel zooms. */
export class CameraControl {
  readonly #camera: PerspectiveCamera;
  readonly #controls: OrbitControls;

  constructor(camera: PerspectiveCamera, stage: HTMLElement, actions: CameraActions) {
    this.#camera = camera;
    this.#controls = new OrbitControls(camera, stage);
    this.#controls.addEventListener('change', actions.changed);
    this.#controls.addEventListener('start', actions.started);
    this.#controls.addEventListener('end', actions.ended);
  }

  get camera(): Camera {
    return {
      position: this.#camera.position.toArray(),
      target: this.#controls.target.toArray(),
      up: this.#camera.up.toArray(),
      fieldOfView: this.#camera.fov,
    };
  }

  set camera({ position, target, fieldOfView }: Camera) {
    this.#camera.position.set(...position);
    this.#camera.fov = fieldOfView;
    this.#controls.target.set(...target);
    this.#controls.update();
  }

  dispose(): void {
    this.#controls.dispose();
  }
}

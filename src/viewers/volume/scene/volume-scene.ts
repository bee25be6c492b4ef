import {
  DirectionalLight,
  HemisphereLight,
  OrthographicCamera,
  PerspectiveCamera,
  Scene,
  type Camera as ThreeCamera,
} from 'three';
import { cameraAxes } from '@damselfly/compute/volume/camera.ts';
import { modelSize } from '../../model-grid.ts';
import type { Triple } from '../../volume-data.ts';
import { RayBody } from '../rays/ray-body.ts';
import { SceneLines } from './scene-lines.ts';
import type { FoundScene } from './scene-source.ts';
import type { SurfaceBuffers } from '../surfaces/surface-buffers.ts';
import { SupportOutline, type Support } from '../support/support-outline.ts';
import { giveBackSurface } from '../surfaces/give-back-surface.ts';
import { clippingPlanes, SurfaceMeshes } from '../surfaces/surface-meshes.ts';
import { ballAround, CENTRE, NOTHING, reachFrom, type Ball } from './ball.ts';
import { volumeReach } from './volume-reach.ts';
import type { Camera, VolumeState } from '../volume-state.ts';

/** Lengths in voxels of the model from its centre, as everywhere in the viewer; z is up. */
export class VolumeScene {
  readonly scene = new Scene();
  /** What the pointer moves; pictures are taken by `camera`. */
  readonly eye = new PerspectiveCamera();
  readonly #flatEye = new OrthographicCamera();
  readonly #meshes = new SurfaceMeshes();
  readonly #rays = new RayBody();
  readonly #lines = new SceneLines();
  readonly #support = new SupportOutline();
  readonly #key = new DirectionalLight(0xffffff, 1.7);
  #found: FoundScene | undefined;
  #size = 0;
  #ball = NOTHING;
  /** What the ball was found for. */
  #reached = '';
  #camera: ThreeCamera = this.eye;

  constructor() {
    this.eye.up.set(0, 0, 1);
    // For the outline of a support: as surfaces are lit (lamps.glsl.ts), from the upper left of the camera.
    this.#key.position.set(-0.7, 0.9, 1);
    this.eye.add(this.#key, this.#key.target);
    const sky = new HemisphereLight(0xffffff, 0x98a8c4, 1.6);
    sky.position.set(0, 0, 1);
    this.scene.add(this.eye, this.#flatEye, sky);
    this.scene.add(this.#meshes.group, this.#rays.mesh, this.#lines.group);
    this.scene.add(this.#support.group);
  }

  /** Whether every pixel takes a walk through the volume. */
  get isRayed(): boolean {
    return this.#rays.mesh.visible;
  }

  /** Whether surfaces are meshes. */
  get hasMeshes(): boolean {
    return (this.#found?.plan.meshes.length ?? 0) > 0;
  }

  get camera(): ThreeCamera {
    return this.#camera;
  }

  /** What is drawn; `undefined` before the first. */
  get found(): FoundScene | undefined {
    return this.#found;
  }

  /** Holds what is shown; in reciprocal space around q = 0. */
  get ball(): Ball {
    if (!this.#found) {
      return NOTHING;
    }
    const ball = ballAround(this.#ball, this.#support.ball);
    return this.#found.data.space === 'real'
      ? ball
      : { middle: CENTRE, radius: reachFrom(CENTRE, ball) };
  }

  load(found: FoundScene, state: VolumeState): void {
    const { data, surfaces, texels } = found;
    const isOther = data !== this.#found?.data;
    // Those of the picture before, of which two levels may share one: what comes next is made of these, or anew.
    const replaced = new Set(this.#found?.surfaces);
    surfaces.forEach((surface) => replaced.delete(surface));
    this.#found = found;
    replaced.forEach(giveBackSurface);
    this.#size = modelSize(data);
    this.#meshes.load(surfaces, data, state);
    this.#rays.load(texels);
    const { level, further, surfaces: isSurface, body, slices, plane, outline } = state;
    const reached = JSON.stringify([level, further, isSurface, body, slices, plane, outline]);
    // Not at every step of a drag: it looks at the voxels.
    if (isOther || reached !== this.#reached) {
      this.#ball = volumeReach(data, state);
      this.#reached = reached;
    }
    this.style(state);
  }

  /** Follows what needs no other meshes or textures. */
  style(state: VolumeState): void {
    const found = this.#found;
    if (found) {
      const { data } = found;
      this.#meshes.style(data, state);
      this.#rays.show(data, state, this.hasMeshes);
      this.#lines.show(this.#size, state);
      this.#support.style(state, clippingPlanes(data, state));
    }
  }

  /** @param support whose outline is drawn with it. */
  set support(support: Support | undefined) {
    this.#support.load(support);
  }

  /** Is seen from where another scene is. */
  lookLike({ eye }: VolumeScene): void {
    this.eye.position.copy(eye.position);
    this.eye.quaternion.copy(eye.quaternion);
    this.eye.fov = eye.fov;
  }

  /** Before drawing: takes the surfaces as a context holds them. */
  wear(buffers: SurfaceBuffers): void {
    this.#meshes.wear(buffers);
  }

  /** Before drawing: what is behind the middle fades a little; the planes enclose the surface tightly. */
  aim(camera: Camera, projection: VolumeState['projection'], aspect: number): void {
    const { position, target, fieldOfView } = camera;
    const distance = Math.hypot(...position.map((at, axis) => at - target[axis]));
    const { forward } = cameraAxes(camera);
    const depthOf = (place: Readonly<Triple>): number =>
      place.reduce((sum, at, axis) => sum + forward[axis] * (at - position[axis]), 0);
    const { middle, radius } = this.#ball;
    const toMiddle = depthOf(middle);
    const toCentre = depthOf(CENTRE);
    const fog = [toMiddle - 0.2 * radius, toMiddle + radius] as const;
    this.#meshes.fade(...fog);
    this.#rays.fade(...fog);
    const isFlat = projection === 'orthographic';
    const lens = isFlat ? this.#flatEye : this.eye;
    // To the corners of the model; where the eye is within it, from behind the eye on.
    lens.near = isFlat ? toCentre - this.#size : Math.max(0.01 * distance, toCentre - this.#size);
    // Beyond the near plane, also of an eye that has left the model behind.
    lens.far = Math.max(lens.near, toCentre) + this.#size;
    this.eye.aspect = aspect;
    this.eye.updateMatrixWorld();
    if (isFlat) {
      const half = distance * Math.tan((fieldOfView * Math.PI) / 360);
      this.#flatEye.position.copy(this.eye.position);
      this.#flatEye.quaternion.copy(this.eye.quaternion);
      this.#flatEye.top = half;
      this.#flatEye.bottom = -half;
      this.#flatEye.left = -half * aspect;
      this.#flatEye.right = half * aspect;
    }
    lens.updateProjectionMatrix();
    this.#camera = lens;
  }

  dispose(): void {
    this.#meshes.dispose();
    this.#rays.dispose();
    this.#lines.dispose();
    this.#support.dispose();
  }
}

import {
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  DoubleSide,
  Fog,
  FrontSide,
  HemisphereLight,
  Mesh,
  PerspectiveCamera,
  Plane,
  Scene,
  Vector3,
} from 'three';
import { modelSize } from '../model-grid.ts';
import type { VolumeData } from '../volume-data.ts';
import type { ShadedSurface } from './surface-calls.ts';
import { surfaceMaterial } from './surface-material.ts';
import { surfaceReach } from './surface-reach.ts';
import type { Camera, VolumeState } from './volume-state.ts';

/** Lengths in voxels of the model from its centre, as everywhere in the viewer; z is up. */
export class SurfaceScene {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera();
  readonly #material = surfaceMaterial();
  readonly #mesh = new Mesh(new BufferGeometry(), this.#material);
  readonly #fog = new Fog(0xffffff);
  readonly #key = new DirectionalLight(0xffffff, 1.7);

  #size = 0;
  #radius = 0;
  #cut: VolumeState['cut'] = 'none';

  constructor() {
    this.camera.up.set(0, 0, 1);
    // Moves with the camera, so that the light always comes from the upper left.
    this.#key.position.set(-0.7, 0.9, 1);
    this.camera.add(this.#key, this.#key.target);
    const sky = new HemisphereLight(0xffffff, 0x98a8c4, 1.6);
    sky.position.set(0, 0, 1);
    // Bounds are not known to three, and the surface is what one looks at.
    this.#mesh.frustumCulled = false;
    this.scene.add(this.camera, sky, this.#mesh);
    this.scene.fog = this.#fog;
  }

  /** How far the surface reaches from the centre; 0 while there is none. */
  get radius(): number {
    return this.#radius;
  }

  show(surface: ShadedSurface, data: VolumeData): void {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3));
    geometry.setAttribute('light', new BufferAttribute(surface.light, 1, true));
    geometry.setIndex(new BufferAttribute(surface.indices, 1));
    this.#mesh.geometry.dispose();
    this.#mesh.geometry = geometry;
    this.#size = modelSize(data);
    // From entries of the array to voxels of the model.
    const offset = (data.binning - this.#size) / 2;
    this.#mesh.scale.setScalar(data.binning);
    this.#mesh.position.setScalar(offset);
    this.#radius = surfaceReach(surface.positions, data.binning, offset);
  }

  cut(cut: VolumeState['cut']): void {
    if (cut === this.#cut) {
      return;
    }
    this.#cut = cut;
    const normals = { x: [-1, 0, 0], y: [0, -1, 0], z: [0, 0, -1] } as const;
    const planes = cut === 'none' ? [] : [new Plane(new Vector3(...normals[cut]))];
    this.#material.clippingPlanes = planes;
    this.#material.side = planes.length > 0 ? DoubleSide : FrontSide;
    this.#material.needsUpdate = true;
  }

  /** Before drawing: what is behind the centre fades a little; the planes enclose the surface tightly. */
  aim({ position, target }: Camera, aspect: number): void {
    const distance = Math.hypot(...position.map((at, axis) => at - target[axis]));
    const fromCentre = Math.hypot(...position);
    this.#fog.near = fromCentre - 0.2 * this.#radius;
    this.#fog.far = fromCentre + this.#radius;
    // To the corners of the model.
    this.camera.near = Math.max(0.01 * distance, fromCentre - this.#size);
    this.camera.far = fromCentre + this.#size;
    this.camera.aspect = aspect;
    this.camera.updateProjectionMatrix();
  }

  dispose(): void {
    this.#mesh.geometry.dispose();
    this.#material.dispose();
  }
}

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
import type { Camera, VolumeState } from './volume-state.ts';

/** Lengths in voxels of the model from its centre, as everywhere in the viewer; z is up. */
export class SurfaceScene {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera();
  readonly #material = surfaceMaterial();
  readonly #mesh = new Mesh(new BufferGeometry(), this.#material);
  readonly #fog = new Fog(0xffffff);
  readonly #key = new DirectionalLight(0xffffff, 1.5);

  constructor() {
    this.camera.up.set(0, 0, 1);
    // Moves with the camera, so that the light always comes from the upper left.
    this.#key.position.set(-0.7, 0.9, 1);
    this.camera.add(this.#key, this.#key.target);
    const sky = new HemisphereLight(0xffffff, 0xa8b8d0, 1.9);
    sky.position.set(0, 0, 1);
    // Bounds are not known to three, and the surface is what one looks at.
    this.#mesh.frustumCulled = false;
    this.scene.add(this.camera, sky, this.#mesh);
    this.scene.fog = this.#fog;
  }

  /** Farthest vertex from the centre; 0 while there is no surface. */
  radius = 0;

  show(surface: ShadedSurface, data: VolumeData): void {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3));
    geometry.setAttribute('light', new BufferAttribute(surface.light, 1, true));
    geometry.setIndex(new BufferAttribute(surface.indices, 1));
    this.#mesh.geometry.dispose();
    this.#mesh.geometry = geometry;
    // From entries of the array to voxels of the model.
    const offset = (data.binning - modelSize(data)) / 2;
    this.#mesh.scale.setScalar(data.binning);
    this.#mesh.position.setScalar(offset);
    this.radius = farthest(surface.positions, data.binning, offset);
  }

  cut(cut: VolumeState['cut']): void {
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
    this.#fog.near = fromCentre - 0.2 * this.radius;
    this.#fog.far = fromCentre + this.radius;
    this.camera.near = Math.max(0.01 * distance, fromCentre - 1.1 * this.radius);
    this.camera.far = fromCentre + 1.1 * this.radius + 1;
    this.camera.aspect = aspect;
    this.camera.updateProjectionMatrix();
  }

  dispose(): void {
    this.#mesh.geometry.dispose();
    this.#material.dispose();
  }
}

function farthest(positions: Float32Array, scale: number, offset: number): number {
  let squared = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i] * scale + offset;
    const y = positions[i + 1] * scale + offset;
    const z = positions[i + 2] * scale + offset;
    squared = Math.max(squared, x * x + y * y + z * z);
  }
  return Math.sqrt(squared);
}

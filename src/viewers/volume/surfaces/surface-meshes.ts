import {
  BufferGeometry,
  DoubleSide,
  FrontSide,
  Group,
  Mesh,
  Plane,
  Vector2,
  Vector3,
  type Material,
  type ShaderMaterial,
} from 'three';
import { modelSize } from '../../model-grid.ts';
import type { VolumeData } from '../../volume-data.ts';
import { chosenCut } from '../planes/chosen-cut.ts';
import { chosenSurfaces, type ChosenSurface } from '../levels/resolve-level.ts';
import { depthMaterial, PAINTED, surfaceMaterial } from './surface-material.ts';
import type { SurfaceBuffers } from './surface-buffers.ts';
import type { ShadedSurface } from './shaded-surface.ts';
import type { VolumeState } from '../volume-state.ts';

/**
 * Isosurfaces as meshes, the innermost drawn first. A surface that lets light through shows its nearest layer
 * alone, as rays do: its depth is drawn before its colour.
 */
export class SurfaceMeshes {
  readonly group = new Group();
  readonly #layers = Array.from({ length: 3 }, (_, number) => new SurfaceLayer(number));

  constructor() {
    this.group.add(...this.#layers.flatMap(({ depth, colour }) => [depth, colour]));
  }

  /** @param surfaces ascending by level, as `chosenSurfaces` has them; none where rays draw them. */
  load(surfaces: readonly ShadedSurface[], data: VolumeData, state: VolumeState): void {
    const chosen = chosenSurfaces(data, state);
    this.#layers.forEach((layer) => {
      const at = chosen.findIndex(({ number }) => number === layer.number);
      layer.load(surfaces[at]);
    });
    // From entries of the array to voxels of the model.
    this.group.scale.setScalar(data.binning);
    this.group.position.setScalar((data.binning - modelSize(data)) / 2);
    this.style(data, state);
  }

  /** Before drawing: takes the surfaces as a context holds them. */
  wear(buffers: SurfaceBuffers): void {
    this.#layers.forEach((layer) => {
      layer.wear(buffers);
    });
  }

  style(data: VolumeData, state: VolumeState): void {
    const chosen = chosenSurfaces(data, state);
    const planes = clippingPlanes(data, state);
    this.#layers.forEach((layer) => {
      const at = chosen.findIndex(({ number }) => number === layer.number);
      layer.style(chosen.at(at), chosen.length - at, planes);
    });
  }

  /** They fade between two distances from the eye. */
  fade(near: number, far: number): void {
    this.#layers.forEach((layer) => {
      layer.fade(near, far);
    });
  }

  dispose(): void {
    this.#layers.forEach((layer) => {
      layer.dispose();
    });
  }
}

class SurfaceLayer {
  readonly number: number;
  readonly depth: Mesh;
  readonly colour: Mesh;
  readonly #paint: ShaderMaterial;
  readonly #materials: readonly Material[];
  readonly #empty = new BufferGeometry();
  #shown: ShadedSurface | undefined;
  #style = '';

  constructor(number: number) {
    this.number = number;
    const [depth, colour] = [depthMaterial(), surfaceMaterial(number)];
    this.#paint = colour;
    this.#materials = [depth, colour];
    this.depth = new Mesh(this.#empty, depth);
    this.colour = new Mesh(this.#empty, colour);
    // Bounds are not known to three, and the surface is what one looks at.
    this.depth.frustumCulled = this.colour.frustumCulled = false;
    this.depth.visible = this.colour.visible = false;
  }

  load(surface: ShadedSurface | undefined): void {
    this.#shown = surface;
  }

  wear(buffers: SurfaceBuffers): void {
    const geometry = this.#shown && buffers.geometryOf(this.#shown);
    this.depth.geometry = this.colour.geometry = geometry ?? this.#empty;
  }

  /** @param order of the innermost is 1, and grows outwards. */
  style(surface: ChosenSurface | undefined, order: number, planes: readonly Plane[]): void {
    const isShown = this.#shown !== undefined && surface !== undefined;
    const isThrough = isShown && surface.opacity < 1;
    this.colour.visible = isShown && surface.opacity > 0;
    this.depth.visible = isThrough && this.colour.visible;
    this.depth.renderOrder = order / 10;
    this.colour.renderOrder = order / 10 + 0.01;
    const isPainted = this.#shown?.paint !== undefined;
    const style = JSON.stringify([surface?.opacity, planes, isPainted]);
    if (style === this.#style) {
      return;
    }
    this.#style = style;
    for (const material of this.#materials) {
      material.clippingPlanes = [...planes];
      material.side = planes.length > 0 ? DoubleSide : FrontSide;
      material.needsUpdate = true;
    }
    this.#paint.transparent = isThrough;
    this.#paint.uniforms['opacity'].value = surface?.opacity ?? 1;
    this.#paint.defines = isPainted ? PAINTED : {};
  }

  fade(near: number, far: number): void {
    this.#paint.uniforms['fog'].value = new Vector2(near, far);
  }

  dispose(): void {
    this.#materials.forEach((material) => {
      material.dispose();
    });
  }
}

/** What is cut away of surfaces: three keeps what is on the positive side. */
export function clippingPlanes(data: VolumeData, state: VolumeState): Plane[] {
  const planes: Plane[] = [];
  const cut = chosenCut(data, state);
  if (cut) {
    const [x, y, z] = cut.normal;
    planes.push(new Plane(new Vector3(-x, -y, -z), cut.at));
  }
  const size = modelSize(data);
  state.crop.forEach(([from, to], axis) => {
    const along = new Vector3().setComponent(axis, 1);
    if (from > -0.5) {
      planes.push(new Plane(along.clone(), -from * size));
    }
    if (to < 0.5) {
      planes.push(new Plane(along.clone().negate(), to * size));
    }
  });
  return planes;
}

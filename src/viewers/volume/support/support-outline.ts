import type { Surface } from '@damselfly/compute/volume/surface.ts';
import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Group,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshLambertMaterial,
  type Plane,
} from 'three';
import { modelSize } from '../../model-grid.ts';
import type { VolumeData } from '../../volume-data.ts';
import { shownPlanes } from '../planes/shown-planes.ts';
import { surfaceBall } from '../surfaces/surface-reach.ts';
import { SUPPORT_COLOUR } from '../surfaces/surface-colours.ts';
import { NOTHING, type Ball } from '../scene/ball.ts';
import type { VolumeState } from '../volume-state.ts';
import { planeSection } from './plane-section.ts';

/** So little of what is inside does the outline hide. */
const OPACITY = 0.22;

export interface Support {
  /** In entries of its array. */
  readonly surface: Surface & { readonly normals: Float32Array };
  readonly data: Pick<VolumeData, 'binning' | 'size' | 'histogram'>;
}

/** The outline of a support: a skin that lets all through, and lines where it passes the slices. */
export class SupportOutline {
  readonly group = new Group();
  readonly #skin = new Mesh(
    new BufferGeometry(),
    new MeshLambertMaterial({
      color: SUPPORT_COLOUR,
      transparent: true,
      opacity: OPACITY,
      depthWrite: false,
      side: DoubleSide,
      fog: false,
    }),
  );
  readonly #lines = new LineSegments(
    new BufferGeometry(),
    new LineBasicMaterial({ color: SUPPORT_COLOUR, fog: false, transparent: true }),
  );
  #support: Support | undefined;
  #ball = NOTHING;
  #drawn = '';

  constructor() {
    this.group.add(this.#skin, this.#lines);
    // After what rays draw, whose depth hides what is behind it.
    this.#skin.renderOrder = 3;
    this.#lines.renderOrder = 4;
    this.#skin.frustumCulled = this.#lines.frustumCulled = false;
    this.group.visible = false;
  }

  /** Holds what is seen of it. */
  get ball(): Ball {
    return this.group.visible ? this.#ball : NOTHING;
  }

  load(support: Support | undefined): void {
    this.#support = support;
    this.#ball = NOTHING;
    this.#drawn = '';
    if (support) {
      const { surface, data } = support;
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
      geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3));
      geometry.setIndex(new BufferAttribute(surface.indices, 1));
      this.#skin.geometry.dispose();
      this.#skin.geometry = geometry;
      const first = (data.binning - modelSize(data)) / 2;
      this.group.scale.setScalar(data.binning);
      this.group.position.setScalar(first);
      this.#ball = surfaceBall(surface.positions, data.binning, first);
    }
  }

  /** @param cuts what is cut away from surfaces is cut away from the outline. */
  style(state: VolumeState, cuts: readonly Plane[]): void {
    this.group.visible = this.#support !== undefined && state.support;
    // Where surfaces are drawn the skin is seen around them; on slices alone the lines say it.
    this.#skin.visible = state.surfaces || state.body !== 'none' || shownPlanes(state).length === 0;
    this.#skin.material.clippingPlanes = [...cuts];
    const drawn = JSON.stringify(shownPlanes(state));
    if (this.#support && drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#section(this.#support, state);
    }
  }

  dispose(): void {
    for (const { geometry, material } of [this.#skin, this.#lines]) {
      geometry.dispose();
      material.dispose();
    }
  }

  #section({ surface, data }: Support, state: VolumeState): void {
    const first = (data.binning - modelSize(data)) / 2;
    const sections = shownPlanes(state).map(({ normal, at }) => {
      const [x, y, z] = normal;
      return planeSection(surface, { normal, at: (at - first * (x + y + z)) / data.binning });
    });
    const ends = new Float32Array(sections.reduce((sum, { length }) => sum + length, 0));
    let filled = 0;
    for (const section of sections) {
      ends.set(section, filled);
      filled += section.length;
    }
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(ends, 3));
    this.#lines.geometry.dispose();
    this.#lines.geometry = geometry;
  }
}

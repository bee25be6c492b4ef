import {
  BoxGeometry,
  EdgesGeometry,
  Euler,
  Group,
  LineBasicMaterial,
  LineSegments,
  PlaneGeometry,
} from 'three';
import type { VolumeState } from '../volume-state.ts';

/** In both themes: x, y and z as on images (docs/interface.md). */
const AXIS_COLOURS = [0xff9d5c, 0x4fc9a4, 0x7cc0f0];

/** Turns a square across z so that its normal is x, y or z. */
const TURNS = [new Euler(0, Math.PI / 2), new Euler(Math.PI / 2), new Euler()];

/** The box around the model and the frames of the slices, in the colours of their axes. */
export class SceneLines {
  readonly group = new Group();
  readonly #box = new LineSegments(
    new EdgesGeometry(new BoxGeometry()),
    new LineBasicMaterial({ color: 0x808080, transparent: true, opacity: 0.6, fog: false }),
  );
  readonly #frames = AXIS_COLOURS.map((color, axis) => {
    const material = new LineBasicMaterial({ color, transparent: true, fog: false });
    const frame = new LineSegments(new EdgesGeometry(new PlaneGeometry()), material);
    frame.rotation.copy(TURNS[axis]);
    return frame;
  });

  constructor() {
    this.group.add(this.#box, ...this.#frames);
    this.group.children.forEach((line) => {
      line.renderOrder = 2;
    });
  }

  show(size: number, { outline, slices, layers }: VolumeState): void {
    this.group.scale.setScalar(size);
    this.#box.visible = outline;
    this.#frames.forEach((frame, axis) => {
      frame.visible = slices;
      frame.position.set(0, 0, 0).setComponent(axis, layers[axis] / size);
    });
  }

  dispose(): void {
    for (const { geometry, material } of [this.#box, ...this.#frames]) {
      geometry.dispose();
      material.dispose();
    }
  }
}

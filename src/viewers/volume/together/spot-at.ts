import type { VolumeData } from '../../volume-data.ts';
import type { SceneView } from './scene-view.ts';

/** A point of one of the pictures. */
export interface Spot {
  /** Of what the picture shows. */
  readonly data: VolumeData;
  /** From the picture's middle in halves of its height; y upwards. */
  readonly x: number;
  readonly y: number;
}

/** @param left, top of a point of the stage, CSS pixels. @returns `undefined` where nothing is shown. */
export function spotAt(views: readonly SceneView[], left: number, top: number): Spot | undefined {
  const view = views.find(({ clip }) => {
    const [x, y] = [left - clip.left, top - clip.top];
    return x >= 0 && y >= 0 && x < clip.width && y < clip.height;
  });
  const data = view?.scene.found?.data;
  if (!view || !data) {
    return undefined;
  }
  const { box } = view;
  return {
    data,
    x: (2 * (left - box.left) - box.width) / box.height,
    y: 1 - (2 * (top - box.top)) / box.height,
  };
}

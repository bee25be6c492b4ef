import type { VolumeScene } from '../scene/volume-scene.ts';

/** A part of the stage, CSS pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A scene in the picture. */
export interface SceneView {
  readonly scene: VolumeScene;
  /** Where its picture is. */
  readonly box: Box;
  /** What is to be seen of that. */
  readonly clip: Box;
}

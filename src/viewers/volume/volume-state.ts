import { Type, type Static } from 'typebox';
import type { VoxelReading } from '../volume-data.ts';

const triple = Type.Tuple([Type.Number(), Type.Number(), Type.Number()]);

/** Where the volume is looked at from, in voxels of the model from its centre. */
export const CameraSchema = Type.Object({
  position: triple,
  target: triple,
  up: triple,
  /** Angle of view from the lower to the upper edge of the picture, degrees. */
  fieldOfView: Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 180 }),
});

export type Camera = Static<typeof CameraSchema>;

export const VolumeStateSchema = Type.Object({
  /** Value of the isosurface; `auto` encloses 1 % of the voxels of whatever is shown. */
  level: Type.Union([Type.Literal('auto'), Type.Number()]),
  /** `home` shows the whole surface from aside, until the user moves it. */
  camera: Type.Union([Type.Literal('home'), CameraSchema]),
  /** The half that is cut away to look inside: the positive one along this axis. */
  cut: Type.Union([Type.Literal('none'), Type.Literal('x'), Type.Literal('y'), Type.Literal('z')]),
  /** Whether the small axes and the scale bar are drawn. */
  axes: Type.Boolean(),
  scaleBar: Type.Boolean(),
});

/** What the user has chosen in the volume viewer. */
export type VolumeState = Static<typeof VolumeStateSchema>;

export const DEFAULT_VOLUME_STATE: VolumeState = {
  level: 'auto',
  camera: 'home',
  cut: 'none',
  axes: true,
  scaleBar: true,
};

export interface VolumeEvents {
  /** The user chose this level. */
  readonly level: VolumeState['level'];
  /** The user moved the camera. */
  readonly camera: VolumeState['camera'];
  /** The place on the surface under the pointer; `undefined` beside it. */
  readonly hover: VoxelReading | undefined;
  /** The surface of the latest data is drawn: so many milliseconds after it was asked for. */
  readonly drawn: {
    readonly level: number;
    readonly triangles: number;
    readonly milliseconds: number;
  };
}

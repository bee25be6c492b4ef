import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { VolumeStateSchema } from '../../viewers/volume/volume-state.ts';

const SpaceSchema = Type.Union([Type.Literal('reciprocal'), Type.Literal('real')]);

/** The arguments of the command, which are also what the workspace keeps of a panel. */
const VolumeArgsSchema = Type.Object({
  path: Type.Optional(Type.String({ minLength: 1 })),
  /** Of an HDF5 file: the path of the dataset that is shown; by default the likeliest. */
  dataset: Type.Optional(Type.String({ minLength: 1 })),
  mode: Type.Optional(Type.Integer({ minimum: 0 })),
  /** What its axes are; by default what the file's format says. */
  space: Type.Optional(SpaceSchema),
  /** Another volume file, which it is compared with. */
  other: Type.Optional(Type.String({ minLength: 1 })),
  /** What it is shown together with, as `view.together` says; the other file unless told. */
  companions: Type.Optional(Type.Union([Type.Literal('other'), Type.Literal('modes')])),
  /** A volume file whose outline is drawn: a mask. */
  support: Type.Optional(Type.String({ minLength: 1 })),
  linksCamera: Type.Optional(Type.Boolean()),
  /** Whether three slices stand below the picture. */
  slices: Type.Optional(Type.Boolean()),
  view: Type.Optional(Type.Partial(VolumeStateSchema)),
});

export type VolumeArgs = Type.Static<typeof VolumeArgsSchema>;

/** The arguments as far as they are right: a view of another version is left out. Datasets are named as files list them. */
export function readVolumeArgs(args: unknown): VolumeArgs {
  if (Check(VolumeArgsSchema, args)) {
    const { dataset, ...others } = args;
    const path = dataset?.replace(/^\/+/, '') ?? '';
    return path === '' ? others : { ...others, dataset: path };
  }
  const known = Type.Object({ path: Type.String({ minLength: 1 }) });
  return Check(known, args) ? { path: args.path } : {};
}

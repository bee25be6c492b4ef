import { Type, type Static } from 'typebox';

const path = (description: string) => Type.Optional(Type.String({ description, format: 'path' }));

const flag = (byDefault: boolean, description: string) =>
  Type.Boolean({ description, default: byDefault });

/** Edge of the largest model: 1023^3 float64 values are 8.6 GB, beyond what any worker could hold. */
export const LARGEST_SIZE = 1023;

/**
 * The `[emc]` section of Dragonfly's config.ini (spec/emc.md 2.4) as a JSON Schema: the single source
 * of types, validation, the mapping from the file, documentation and forms. Every property bears the
 * key of the file; strings of format `path` are relative to the config file's folder.
 */
export const EmcOptionsSchema = Type.Object(
  {
    // Data
    in_photons_file: path('Photon file, .emc or HDF5'),
    in_photons_list: path('Text file that names one photon file per line'),
    in_detector_file: path('Detector file, .h5 or .dat'),
    in_detector_list: path('Text file that names the detector of each photon file, one per line'),
    blacklist_file: path('Text file with one 0 or 1 per frame; 1 leaves the frame out'),
    selection: Type.Optional(
      Type.Union([Type.Literal('odd_only'), Type.Literal('even_only')], {
        description: 'Uses every other frame of those not blacklisted, to compare two halves',
      }),
    ),
    background_file: path('Expected background, photons per pixel and frame'),
    background_list: path('Text file that names one background file per line'),

    // Output
    output_folder: Type.String({
      description: 'Folder for output_NNN.h5',
      default: 'data/',
      format: 'path',
    }),
    log_file: Type.String({ description: 'The log', default: 'EMC.log', format: 'path' }),
    save_prob: flag(false, 'Writes the probabilities into every output'),

    // Model
    start_model_file: path('HDF5 file whose /intens is the model to start from'),
    fixed_seed: flag(false, 'Starts from the same random model every time'),
    size: Type.Optional(
      Type.Integer({
        description: 'Edge of the model in voxels, odd; by default what the detector asks for',
        minimum: 3,
        maximum: LARGEST_SIZE,
      }),
    ),
    recon_type: Type.Union([Type.Literal('3d'), Type.Literal('2d'), Type.Literal('rz')], {
      description: 'What is reconstructed: a volume or class averages',
      default: '3d',
    }),
    num_modes: Type.Integer({
      description: 'Number of models that compete for the frames',
      default: 1,
      minimum: 1,
    }),
    num_nonrot_modes: Type.Integer({
      description: 'Further models that are not rotated',
      default: 0,
      minimum: 0,
    }),

    // Rotations
    num_div: Type.Optional(
      Type.Union(
        [
          Type.Integer({ minimum: 1 }),
          Type.Tuple([Type.Integer({ minimum: 1 }), Type.Integer({ minimum: 1 })]),
        ],
        {
          description:
            'Divisions n of the 600-cell’s edges: 10 (5 n^3 + n) rotations, 0.91 / n rad apart; ' +
            'or "fine coarse" for a refinement',
        },
      ),
    ),
    in_quat_file: path('Text file of rotations: their number, then q0 q1 q2 q3 weight per line'),
    point_group: Type.Optional(Type.String({ description: 'Symmetry of the particle' })),
    num_rot: Type.Optional(
      Type.Integer({ description: 'In-plane rotations of a 2D reconstruction', minimum: 1 }),
    ),
    beta_range_deg: Type.Optional(Type.String({ description: 'Tilts of an rz reconstruction' })),
    friedel_sym: flag(false, 'Makes 2D models centrosymmetric'),
    axial_sym: Type.Integer({
      description: 'Order of an axis of symmetry along z',
      default: 1,
      minimum: 1,
    }),

    // Likelihood
    need_scaling: flag(false, 'Finds how bright the beam was in every frame'),
    update_scale: flag(true, 'Refines the scale factors in every iteration'),
    scale_file: path('Scale factors to start from'),
    bgscale_file: path('Background factors to start from'),
    beta: Type.Union([Type.Literal('auto'), Type.Number({ exclusiveMinimum: 0 })], {
      description: 'Exponent of the probabilities; "auto" derives it from the photons per frame',
      default: 'auto',
    }),
    beta_factor: Type.Number({
      description: 'Multiplies beta',
      default: 1,
      exclusiveMinimum: 0,
    }),
    beta_schedule: Type.Tuple(
      [Type.Number({ exclusiveMinimum: 0 }), Type.Integer({ minimum: 1 })],
      {
        description: '"jump period": multiplies beta by jump every period iterations, up to 1',
        default: [1, 100],
      },
    ),
    alpha: Type.Number({
      description: 'Share of the old model that is kept in every iteration',
      default: 0,
      minimum: 0,
      maximum: 1,
    }),
    gaussian_sigma: Type.Number({
      description: 'Width of the Gaussian likelihood for dense float64 frames',
      default: 0,
      minimum: 0,
    }),

    // Refinement
    probs_file: path('Output whose probabilities limit a refinement'),
    radius: Type.Number({
      description: 'Pixels beyond this radius do not orient; 0 is no limit',
      default: 0,
      minimum: 0,
    }),
    radius_schedule: Type.Tuple([Type.Number(), Type.Integer({ minimum: 1 })], {
      description: '"jump period": adds jump to the radius every period iterations',
      default: [0, 100],
    }),
    oversampling: Type.Number({
      description: 'Oversampling of the speckles, for the radius',
      default: 10,
      exclusiveMinimum: 0,
    }),
  },
  { additionalProperties: false },
);

export type EmcOptions = Static<typeof EmcOptionsSchema>;

/**
 * What a key asks for when its value differs from the default, where that is not built yet: such a
 * key stops the run with this name instead of being ignored.
 */
export const unbuiltModes: Readonly<Partial<Record<keyof EmcOptions, string>>> = {
  background_file: 'a background',
  background_list: 'a background',
  bgscale_file: 'a background',
  save_prob: 'saving probabilities',
  recon_type: '2D or rz reconstruction',
  num_modes: 'a reconstruction of several modes',
  num_nonrot_modes: 'a mode that is not rotated',
  point_group: 'a point group',
  num_rot: '2D reconstruction',
  beta_range_deg: 'rz reconstruction',
  friedel_sym: '2D reconstruction',
  axial_sym: 'axial symmetry',
  update_scale: 'keeping the scale factors fixed',
  scale_file: 'starting from given scale factors',
  gaussian_sigma: 'the Gaussian likelihood',
  probs_file: 'refinement from coarse to fine rotations',
  radius: 'a radius of the likelihood',
  radius_schedule: 'a radius of the likelihood',
};

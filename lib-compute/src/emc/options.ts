import * as Type from 'typebox';
import { LARGEST_ORDER } from '../geometry/point-groups/point-group.ts';
import { MAXIMUM_DIVISIONS } from '../geometry/rotation-list.ts';
import type { OptionAnnotations } from './option-annotations.ts';
import { LARGEST_SEED } from './random-model.ts';

const path = (annotations: OptionAnnotations) =>
  Type.Optional(Type.String({ ...annotations, format: 'path' }));

const flag = (byDefault: boolean, annotations: OptionAnnotations) =>
  Type.Boolean({ ...annotations, default: byDefault });

const divisions = () => Type.Integer({ minimum: 1, maximum: MAXIMUM_DIVISIONS });

/** Edge of the largest model: 1023^3 float64 values are 8.6 GB, beyond what any worker could hold. */
export const LARGEST_SIZE = 1023;

/** In-plane rotations 0.001° apart, finer than any pixel sees. */
const MOST_IN_PLANE = 360_000;

/** Class averages are tens to hundreds; what typed zeros ask for beyond would only exhaust the memory. */
const MOST_MODES = 10_000;

/**
 * The `[emc]` section of Dragonfly's config.ini (spec/emc.md 2.4) as a JSON Schema: the single source
 * of types, validation, the mapping from the file, documentation and forms. Every property bears the
 * key of the file; strings of format `path` are relative to the config file's folder. Forms show the
 * properties in this order, by group; the annotations are described in option-fields.ts.
 */
export const EmcOptionsSchema = Type.Object(
  {
    in_photons_file: path({
      title: 'Photons',
      description: 'Photon file, .emc or HDF5',
      group: 'data',
      isBasic: true,
    }),
    in_photons_list: path({
      title: 'Photons list',
      description: 'Text file that names one photon file per line',
      group: 'data',
    }),
    in_detector_file: path({
      title: 'Detector',
      description: 'Detector file, .h5 or .dat',
      group: 'data',
      isBasic: true,
    }),
    in_detector_list: path({
      title: 'Detector list',
      description: 'Text file that names the detector of each photon file, one per line',
      group: 'data',
    }),
    blacklist_file: path({
      title: 'Blacklist',
      description: 'Text file with one 0 or 1 per frame; 1 leaves the frame out',
      group: 'data',
    }),
    selection: Type.Optional(
      Type.Union([Type.Literal('odd_only'), Type.Literal('even_only')], {
        title: 'Selection',
        description: 'Uses every other frame of those not blacklisted, to compare two halves',
        group: 'data',
      }),
    ),
    background_file: path({
      title: 'Background',
      description:
        'Photons per pixel and frame that do not come from the particle, HDF5 or float64 values',
      group: 'data',
    }),
    background_list: path({
      title: 'Background list',
      description: 'Text file that names the background of each detector, one per line',
      group: 'data',
    }),

    output_folder: Type.String({
      title: 'Output folder',
      description: 'Folder for output_NNN.h5',
      group: 'output',
      default: 'data/',
      format: 'path',
    }),
    log_file: Type.String({
      title: 'Log',
      description: 'The log, a row per iteration',
      group: 'output',
      default: 'EMC.log',
      format: 'path',
    }),
    save_prob: flag(false, {
      title: 'Save probabilities',
      description: 'Writes the probabilities into every output',
      group: 'output',
    }),
    halves: flag(false, {
      title: 'Honest halves',
      description:
        'Also reconstructs odd and even frames apart, and tells up to where they agree; takes twice as long',
      group: 'output',
    }),

    start_model_file: path({
      title: 'Start model',
      description: 'HDF5 file whose /intens is the model to start from',
      group: 'model',
      isBasic: true,
    }),
    fixed_seed: Type.Integer({
      title: 'Fixed seed',
      description:
        'The random model to start from: 1 is that of Dragonfly, any other number another one; 0 is a new one in every run',
      group: 'model',
      isBasic: true,
      default: 0,
      minimum: 0,
      maximum: LARGEST_SEED,
    }),
    size: Type.Optional(
      Type.Integer({
        title: 'Size',
        description: 'Edge of the model in voxels, odd; by default what the detector asks for',
        group: 'model',
        unit: 'voxels',
        minimum: 3,
        maximum: LARGEST_SIZE,
      }),
    ),
    recon_type: Type.Union([Type.Literal('3d'), Type.Literal('2d')], {
      title: 'Kind of model',
      description: 'What is reconstructed: volumes (3d) or class averages (2d)',
      note: 'rz is not computed: Dragonfly’s own gives a degenerate model',
      group: 'model',
      isBasic: true,
      default: '3d',
    }),
    num_modes: Type.Integer({
      title: 'Modes',
      description: 'Number of models that compete for the frames',
      group: 'model',
      default: 1,
      minimum: 1,
      maximum: MOST_MODES,
    }),
    num_nonrot_modes: Type.Integer({
      title: 'Modes without rotation',
      description: 'Further models that are not rotated',
      group: 'model',
      default: 0,
      minimum: 0,
      maximum: MOST_MODES,
    }),

    num_div: Type.Optional(
      Type.Union(
        [
          divisions(),
          // "fine coarse", for a refinement.
          Type.Tuple([divisions(), divisions()]),
        ],
        {
          title: 'Orientations',
          description:
            'Divisions n of the 600-cell’s edges: 10 (5 n^3 + n) rotations, 0.91 / n rad apart; "fine coarse" refines probs_file',
          group: 'sampling',
          isBasic: true,
        },
      ),
    ),
    adaptive_rot: Type.Tuple(
      [Type.Integer({ minimum: 0 }), Type.Integer({ minimum: 1, maximum: 100 })],
      {
        title: 'Adaptive rotations',
        description:
          '"first period": from that iteration on frames are compared with the rotations that came near their best, and all rotations in turn, 1 / period of them at a time; 0 is never',
        group: 'sampling',
        default: [0, 8],
      },
    ),
    in_quat_file: path({
      title: 'List of rotations',
      description: 'Text file of rotations: their number, then q0 q1 q2 q3 weight per line',
      group: 'sampling',
    }),
    point_group: Type.Optional(
      Type.String({
        title: 'Symmetry',
        description:
          'Symmetry of the particle: A5 or I (icosahedron), S4 or O (cube), T, or Cn or Dn about z',
        group: 'sampling',
        isBasic: true,
      }),
    ),
    num_rot: Type.Optional(
      Type.Integer({
        title: 'In-plane rotations',
        description: 'In-plane rotations that a 2D reconstruction tries',
        group: 'sampling',
        minimum: 1,
        maximum: MOST_IN_PLANE,
      }),
    ),
    beta_range_deg: Type.Optional(
      Type.String({
        title: 'Tilts',
        description: 'Tilts of an rz reconstruction, "from to step"',
        group: 'sampling',
        unit: 'degrees',
      }),
    ),
    friedel_sym: flag(false, {
      title: 'Friedel symmetry',
      description: 'Makes 2D models centrosymmetric, and tries half a turn instead of a whole one',
      group: 'sampling',
    }),
    axial_sym: Type.Integer({
      title: 'Axial symmetry',
      description: 'Order of an axis of symmetry along z',
      group: 'sampling',
      default: 1,
      minimum: 1,
      maximum: LARGEST_ORDER,
    }),

    need_scaling: flag(false, {
      title: 'Scale each frame',
      description: 'Finds how bright the beam was in every frame',
      group: 'likelihood',
      isBasic: true,
    }),
    update_scale: flag(true, {
      title: 'Update the scale',
      description: 'Refines the scale factors in every iteration',
      group: 'likelihood',
    }),
    scale_file: path({
      title: 'Scale factors',
      description: 'Scale factors to start from: text, or HDF5 with /scale as outputs have it',
      group: 'likelihood',
    }),
    bgscale_file: path({
      title: 'Background strengths',
      description: 'Strength of the background in each frame, HDF5 or text; 1 by default',
      group: 'likelihood',
    }),
    beta: Type.Union([Type.Literal('auto'), Type.Number({ exclusiveMinimum: 0 })], {
      title: 'β',
      description: 'Exponent of the probabilities; "auto" derives it from the photons per frame',
      group: 'likelihood',
      isBasic: true,
      default: 'auto',
    }),
    beta_factor: Type.Number({
      title: 'Factor of β',
      description: 'Multiplies beta',
      group: 'likelihood',
      default: 1,
      exclusiveMinimum: 0,
    }),
    beta_schedule: Type.Tuple(
      [Type.Number({ exclusiveMinimum: 0 }), Type.Integer({ minimum: 1 })],
      {
        title: 'Schedule of β',
        description: '"jump period": multiplies beta by jump every period iterations, up to 1',
        group: 'likelihood',
        default: [1, 100],
      },
    ),
    alpha: Type.Number({
      title: 'α (share of the old model)',
      description: 'Share of the old model that is kept in every iteration',
      group: 'model',
      default: 0,
      minimum: 0,
      maximum: 1,
    }),
    gaussian_sigma: Type.Number({
      title: 'Gaussian width',
      description:
        'Width of the intensities around the slices, for frames of float64 (reference backend only)',
      group: 'likelihood',
      default: 0,
      minimum: 0,
    }),

    probs_file: path({
      title: 'Probabilities',
      description:
        'Output of the coarse reconstruction that a refinement starts from, with save_prob',
      group: 'sampling',
    }),
    radius: Type.Number({
      title: 'Radius',
      description: 'Pixels beyond this radius do not orient; 0 is no limit',
      group: 'likelihood',
      unit: 'voxels',
      default: 0,
      minimum: 0,
    }),
    radius_schedule: Type.Tuple([Type.Number({ minimum: 0 }), Type.Integer({ minimum: 1 })], {
      title: 'Schedule of the radius',
      description:
        '"jump period": adds jump to the radius every period iterations, and makes rotations as fine',
      group: 'likelihood',
      default: [0, 100],
    }),
    oversampling: Type.Number({
      title: 'Oversampling',
      description: 'Voxels per speckle, for the schedule of the radius',
      group: 'likelihood',
      default: 10,
      exclusiveMinimum: 0,
    }),
  },
  { additionalProperties: false },
);

export type EmcOptions = Type.Static<typeof EmcOptionsSchema>;

/**
 * What a key asks for when its value differs from the default, where that is not built yet: such a
 * key stops the run with this name instead of being ignored.
 */
export const unbuiltModes: Readonly<Partial<Record<keyof EmcOptions, string>>> = {
  beta_range_deg: 'rz reconstruction',
};

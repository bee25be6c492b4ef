import * as Type from 'typebox';
import { BackendChoiceSchema } from './backend.ts';
import { IdSchema } from './id.ts';
import { ParentSchema } from './run.ts';
import { RunActionSchema } from './run-state.ts';

/** What a reconstruction is to compute: a config.ini and where its relative paths start from. */
const config = Type.Object({
  /** The folder of the config file: absolute on the gateway, a name of its own in the page. */
  folder: Type.String({ minLength: 1 }),
  /** Name of the config file in it. */
  name: Type.String({ pattern: '^[^/\\\\]+$' }),
  text: Type.String(),
});

/**
 * POST runs: writes the config file and starts or queues the run. Where memory or disk would not do, the
 * answer is 507 with a `Problem` of tag `Resources` whose `fields` are a `Shortage`.
 */
export const StartRequestSchema = Type.Object({
  /** Made by the client: asking twice starts one run. */
  id: IdSchema,
  /** As `isRunName` has it. */
  name: Type.String(),
  config,
  iterations: Type.Integer({ minimum: 1 }),
  workers: Type.Integer({ minimum: 1 }),
  /** `Engine.id` */
  engine: Type.String(),
  /** `auto` where it is missing. */
  backend: Type.Optional(BackendChoiceSchema),
  parity: Type.Optional(Type.Boolean()),
  /** Where its start model comes from, if it is a branch of another run. */
  parent: Type.Optional(ParentSchema),
});

export type StartRequest = Type.Static<typeof StartRequestSchema>;

/** POST example: makes the built-in example ready; by default in a folder of the server's root. */
export const ExampleRequestSchema = Type.Object({ folder: Type.Optional(Type.String()) });

export type ExampleRequest = Type.Static<typeof ExampleRequestSchema>;

export const PreparedExampleSchema = Type.Object({
  /** Path of its config.ini. */
  config: Type.String(),
});

export type PreparedExample = Type.Static<typeof PreparedExampleSchema>;

/** POST runs/open: a run by its folder, or by a log, output or config in it. */
export const OpenRunSchema = Type.Object({ path: Type.String({ minLength: 1 }) });

export type OpenRun = Type.Static<typeof OpenRunSchema>;

/** POST runs/ID/control. */
export const ControlRequestSchema = Type.Object({
  id: IdSchema,
  action: RunActionSchema,
});

export type ControlRequest = Type.Static<typeof ControlRequestSchema>;

/** POST runs/ID/extend: lets a run that has ended go on from its last output. */
export const ExtendRequestSchema = Type.Object({
  /** Made by the client: asking twice does it once. */
  id: IdSchema,
  /** The last iteration that is to be computed. */
  iterations: Type.Integer({ minimum: 1 }),
});

export type ExtendRequest = Type.Static<typeof ExtendRequestSchema>;

/** POST estimate: what a config would come to, without running it. */
export const EstimateRequestSchema = Type.Object({
  config,
  engine: Type.String(),
  workers: Type.Integer({ minimum: 1 }),
  /** What is to be timed; `auto` where it is missing. */
  backend: Type.Optional(BackendChoiceSchema),
  /** Also time the engine on this data for about a second; what was measured before will do. */
  probe: Type.Boolean(),
  /** With `probe`: time it anew. */
  again: Type.Optional(Type.Boolean()),
});

export type EstimateRequest = Type.Static<typeof EstimateRequestSchema>;

/** Something wrong with one key of the config, or with the whole where `key` is missing. */
export const ConfigProblemSchema = Type.Object({
  key: Type.Optional(Type.String()),
  /** Line of the config, counted from 1. */
  line: Type.Optional(Type.Integer({ minimum: 1 })),
  message: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
});

export type ConfigProblem = Type.Static<typeof ConfigProblemSchema>;

/** The sum of the sampled frames as the detector saw them (lib-compute/src/estimate/powder.ts). */
export const PowderSchema = Type.Object({
  /** Cells along each side. */
  edge: Type.Integer({ minimum: 1 }),
  /** Photons per frame and pixel of the brightest cell. */
  most: Type.Number(),
  frames: Type.Integer(),
  /** Base64, a byte per cell, rows from the top: 0 without a pixel, 1 to 255 over three decades up to `most`. */
  codes: Type.String(),
});

export type Powder = Type.Static<typeof PowderSchema>;

/** What could be found out; figures are missing where a problem stands in the way. */
export const EstimateSchema = Type.Object({
  problems: Type.Array(ConfigProblemSchema),
  frames: Type.Optional(Type.Integer()),
  usedFrames: Type.Optional(Type.Integer()),
  /** Mean photons per frame. */
  meanCount: Type.Optional(Type.Number()),
  /** Frames that `meanCount` is taken from; fewer than `frames` make it an estimate. */
  sampledFrames: Type.Optional(Type.Integer()),
  powder: Type.Optional(PowderSchema),
  pixels: Type.Optional(Type.Integer()),
  rotations: Type.Optional(Type.Integer()),
  /** Edge of the model in voxels. */
  size: Type.Optional(Type.Integer()),
  /** 1/nm per voxel. */
  voxel: Type.Optional(Type.Number()),
  /** Full period 1/q at the edge and in the corners of the detector, nm. */
  resolution: Type.Optional(Type.Object({ edge: Type.Number(), corner: Type.Number() })),
  memory: Type.Optional(
    Type.Object({
      photons: Type.Number(),
      volumes: Type.Number(),
      workers: Type.Number(),
      /** On the GPU, where one computes. */
      device: Type.Optional(Type.Number()),
      /** How much of that it has to take in one piece. */
      devicePiece: Type.Optional(Type.Number()),
    }),
  ),
  /** Bytes of one output, previews included. */
  diskPerIteration: Type.Optional(Type.Number()),
  /** Where the outputs would go, and the bytes that are free there. */
  disk: Type.Optional(Type.Object({ folder: Type.String(), free: Type.Number() })),
  /** Measured by a probe. */
  secondsPerIteration: Type.Optional(Type.Number()),
  /** When, ISO 8601; with `secondsPerIteration`. */
  measured: Type.Optional(Type.String()),
  /** How many runs computed on the engine meanwhile, where any did: alone, it would take less. */
  busy: Type.Optional(Type.Integer({ minimum: 1 })),
});

export type Estimate = Type.Static<typeof EstimateSchema>;

import * as Type from 'typebox';
import { RunActionSchema, RunStateSchema } from './run-state.ts';
import { SteeringSchema } from './steer.ts';
import { ModelKindSchema } from './volume.ts';

/** The run that another was branched from. */
export const ParentSchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  name: Type.String(),
  /** Its folder of outputs. */
  folder: Type.String(),
  /** The iteration whose model the new run started from. */
  iteration: Type.Integer({ minimum: 0 }),
});

export type Parent = Type.Static<typeof ParentSchema>;

/** A run in one look: a line of the list of runs, the head of its panel. */
export const RunSummarySchema = Type.Object({
  id: Type.String({ minLength: 1 }),
  name: Type.String(),
  /** Who computes it. A run of Dragonfly can only be looked at. */
  program: Type.Union([Type.Literal('damselfly'), Type.Literal('dragonfly')]),
  state: RunStateSchema,
  /** Why it waits, failed or was lost, or when it stops, as a sentence. */
  reason: Type.Optional(Type.String()),
  /** Of one that is stopping: it finishes the iteration that is computed now; one that is cancelled does not. */
  endsAfterIteration: Type.Optional(Type.Boolean()),
  /** The folder of `output_NNN.h5`. */
  folder: Type.String(),
  /** Its config.ini, where known. */
  config: Type.Optional(Type.String()),
  /** The last finished iteration; 0 before the first. */
  iteration: Type.Integer({ minimum: 0 }),
  /** Its rows and outputs are those of the run before in its folder: it failed before it began. */
  hasEarlierResults: Type.Optional(Type.Boolean()),
  /** The last iteration asked for; missing where nobody knows, as for Dragonfly. */
  iterations: Type.Optional(Type.Integer({ minimum: 0 })),
  /** How far the running iteration is. */
  progress: Type.Optional(
    Type.Object({
      iteration: Type.Integer({ minimum: 1 }),
      step: Type.String(),
      /** Part of the whole iteration that is done, 0 to 1. */
      fraction: Type.Number({ minimum: 0, maximum: 1 }),
    }),
  ),
  /** Mean over the finished iterations. */
  secondsPerIteration: Type.Optional(Type.Number({ minimum: 0 })),
  /** In which it was computed: without pauses, and without the time between a stop and going on. */
  elapsedSeconds: Type.Optional(Type.Number({ minimum: 0 })),
  /** What it was branched from. */
  parent: Type.Optional(ParentSchema),
  /** Another text means other changes of its options. */
  steered: Type.Optional(Type.String()),
  /**
   * When the first of its outputs was begun, ISO 8601. Another time means another start in its place:
   * outputs of the same numbers are others now.
   */
  begun: Type.Optional(Type.String()),
  /** When it was asked for, ISO 8601. */
  created: Type.Optional(Type.String()),
  /** When anything about it last changed, ISO 8601. */
  updated: Type.String(),
  engine: Type.Optional(
    Type.Object({
      /** Id of the engine that runs it (`Engine.id`). */
      id: Type.String(),
      backend: Type.String(),
      device: Type.String(),
      workers: Type.Integer({ minimum: 1 }),
    }),
  ),
  /** What can be asked of it now. */
  actions: Type.Array(RunActionSchema),
});

export type RunSummary = Type.Static<typeof RunSummarySchema>;

/** The figures of one finished iteration. */
export const IterationRowSchema = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  seconds: Type.Number(),
  rmsChange: Type.Number(),
  /** Mean over the used frames, nats. */
  information: Type.Number(),
  /** Mean over the used frames, nats. */
  logLikelihood: Type.Number(),
  beta: Type.Number(),
  rotationCount: Type.Integer(),
  /** Seconds of each step of `reconstruct`, in their order, where known. */
  steps: Type.Optional(Type.Record(Type.String(), Type.Number())),
});

export type IterationRow = Type.Static<typeof IterationRowSchema>;

/** Which iterations a process was to compute, with what, and why that was taken. */
export const StartedSchema = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  workers: Type.Integer(),
  backend: Type.Optional(Type.String()),
  why: Type.Optional(Type.String()),
});

export type Started = Type.Static<typeof StartedSchema>;

/** One entry of a run's history, newest last: started, paused, resumed, failed, ... */
export const HistoryEntrySchema = Type.Object({
  time: Type.String(),
  event: Type.String(),
  message: Type.Optional(Type.String()),
  /** Of `started`. */
  started: Type.Optional(StartedSchema),
});

export type HistoryEntry = Type.Static<typeof HistoryEntrySchema>;

/** All of a run but its arrays. */
export const RunDetailSchema = Type.Object({
  ...RunSummarySchema.properties,
  /** The `[emc]` options that it runs with now; paths as its own machine knows them. */
  options: Type.Record(Type.String(), Type.Unknown()),
  /** What it began with, and what was changed since, oldest first. */
  steering: Type.Optional(
    Type.Object({
      base: Type.Record(Type.String(), Type.Unknown()),
      workers: Type.Integer({ minimum: 1 }),
      history: Type.Array(SteeringSchema),
    }),
  ),
  /** Facts known once it has started, in the words and units they are shown with. */
  facts: Type.Object({
    frames: Type.Optional(Type.Integer()),
    usedFrames: Type.Optional(Type.Integer()),
    /** Mean photons per frame. */
    meanCount: Type.Optional(Type.Number()),
    pixels: Type.Optional(Type.Integer()),
    rotations: Type.Optional(Type.Integer()),
    /** Edge of the model in voxels. */
    size: Type.Optional(Type.Integer()),
    kind: Type.Optional(ModelKindSchema),
    /** How many models compete for the frames. */
    modes: Type.Optional(Type.Integer({ minimum: 1 })),
    /** How many of them, the last ones, are not rotated; none where missing. */
    stillModes: Type.Optional(Type.Integer({ minimum: 0 })),
    /** 1/nm per voxel, where the detector says it. */
    voxel: Type.Optional(Type.Number()),
    seed: Type.Optional(Type.Integer()),
    parity: Type.Optional(Type.Boolean()),
    /** Bytes that its process had in memory at most. */
    memory: Type.Optional(Type.Number()),
    /** Bytes that it had on a GPU at most, where one computes. */
    deviceMemory: Type.Optional(Type.Number()),
  }),
  rows: Type.Array(IterationRowSchema),
  /** Iterations whose volume can be asked for; 0 is the start. */
  outputs: Type.Array(Type.Integer({ minimum: 0 })),
  inputs: Type.Array(
    Type.Object({ role: Type.String(), path: Type.String(), sha256: Type.String() }),
  ),
  versions: Type.Record(Type.String(), Type.String()),
  history: Type.Array(HistoryEntrySchema),
});

export type RunDetail = Type.Static<typeof RunDetailSchema>;

/** A file that a run reads or has written. */
export const RunFileSchema = Type.Object({
  /** Path as the gateway knows it, or the name in the browser's storage. */
  path: Type.String(),
  role: Type.Union([
    Type.Literal('config'),
    Type.Literal('input'),
    Type.Literal('output'),
    Type.Literal('log'),
    Type.Literal('record'),
  ]),
  bytes: Type.Integer({ minimum: 0 }),
});

export type RunFile = Type.Static<typeof RunFileSchema>;

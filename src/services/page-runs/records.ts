import {
  IterationRowSchema,
  RunDetailSchema,
  StartRequestSchema,
  SteeringSchema,
  VolumeHeaderSchema,
} from '@damselfly/remote/http';
import * as Type from 'typebox';

/** `request.json`: what was asked for, written before anything else of a run. */
export const PageRequestSchema = Type.Object({
  ...StartRequestSchema.properties,
  created: Type.String(),
  /** Of the random start, where the config does not fix it. */
  seed: Type.Integer({ minimum: 0 }),
});

export type PageRequest = Type.Static<typeof PageRequestSchema>;

/** `run.json`: what became known when the input was read, written before the first iteration. */
export const PageRecordSchema = Type.Object({
  options: RunDetailSchema.properties.options,
  facts: RunDetailSchema.properties.facts,
  inputs: RunDetailSchema.properties.inputs,
  versions: RunDetailSchema.properties.versions,
  backend: Type.String(),
  device: Type.String(),
  /** Where the outputs and the log lie among the files of the run. */
  outputFolder: Type.String(),
  log: Type.String(),
});

export type PageRecord = Type.Static<typeof PageRecordSchema>;

/** One line of `events.jsonl`, oldest first. */
export const PageEventSchema = Type.Union([
  Type.Object({ event: Type.Literal('queued'), time: Type.String() }),
  Type.Object({ event: Type.Literal('starting'), time: Type.String() }),
  Type.Object({
    event: Type.Literal('started'),
    time: Type.String(),
    from: Type.Integer({ minimum: 1 }),
    to: Type.Integer({ minimum: 0 }),
    workers: Type.Integer({ minimum: 1 }),
    backend: Type.Optional(Type.String()),
    /** Why it was taken, where none was asked for by name. */
    why: Type.Optional(Type.String()),
  }),
  Type.Object({
    event: Type.Literal('iteration'),
    time: Type.String(),
    row: IterationRowSchema,
    /** Bytes that the run had on a GPU at most, up to now; where one computes. */
    deviceMemory: Type.Optional(Type.Number()),
  }),
  Type.Object({ event: Type.Literal('pausing'), time: Type.String() }),
  Type.Object({ event: Type.Literal('paused'), time: Type.String() }),
  Type.Object({ event: Type.Literal('resumed'), time: Type.String() }),
  Type.Object({ event: Type.Literal('stopping'), time: Type.String() }),
  /** Options become others from an iteration on; `message` says it in one line. */
  Type.Object({
    event: Type.Literal('steer'),
    time: Type.String(),
    entry: SteeringSchema,
    message: Type.String(),
  }),
  /** Such a change is taken back. */
  Type.Object({
    event: Type.Literal('undo'),
    time: Type.String(),
    undo: Type.String(),
    message: Type.String(),
  }),
  Type.Object({ event: Type.Literal('notice'), time: Type.String(), message: Type.String() }),
  Type.Object({
    event: Type.Literal('ended'),
    time: Type.String(),
    state: Type.Union([
      Type.Literal('done'),
      Type.Literal('stopped'),
      Type.Literal('cancelled'),
      Type.Literal('failed'),
    ]),
    message: Type.Optional(Type.String()),
  }),
]);

export type PageEvent = Type.Static<typeof PageEventSchema>;

/** An event before it is stamped with the time. */
export type NewPageEvent = PageEvent extends infer Event
  ? Event extends PageEvent
    ? Omit<Event, 'time'>
    : never
  : never;

/** How far the running iteration is; never written down. */
export const PageProgressSchema = Type.Object({
  iteration: Type.Integer({ minimum: 1 }),
  step: Type.String(),
  fraction: Type.Number({ minimum: 0, maximum: 1 }),
});

export type PageProgress = Type.Static<typeof PageProgressSchema>;

/** `previews/NNN.json`: what the bytes beside it mean, for both levels; planes are always whole. */
export const PreviewsSchema = Type.Object({
  full: VolumeHeaderSchema,
  preview: Type.Optional(VolumeHeaderSchema),
});

export type Previews = Type.Static<typeof PreviewsSchema>;

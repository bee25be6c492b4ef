import * as Type from 'typebox';
import { Check } from 'typebox/value';
import { appendLine } from './append-line.ts';
import { knownLines } from './known-lines.ts';
import { ProcessIdentitySchema } from './process-identity.ts';
import { readRegular } from './read-regular.ts';

const time = Type.String();
/** Of the run that is meant: a folder may hold the events of an earlier one until the next begins. */
const run = Type.String();

/** How the process of a run, or its wait for one, came to an end. */
export const RunEndSchema = Type.Union([
  Type.Literal('done'),
  /** After an iteration, because it was asked to. */
  Type.Literal('stopped'),
  /** In the middle, because it was asked to. */
  Type.Literal('cancelled'),
  /** In the middle, by Ctrl-C or the system. */
  Type.Literal('interrupted'),
  Type.Literal('failed'),
]);

export type RunEnd = Type.Static<typeof RunEndSchema>;

/** One line of `progress.jsonl`. */
export const RunEventSchema = Type.Union([
  Type.Object({ event: Type.Literal('queued'), time, run, reason: Type.String() }),
  Type.Object({
    event: Type.Literal('starting'),
    time,
    run,
    /** It reads and checks its input, and takes the lock when that is done. */
    process: ProcessIdentitySchema,
  }),
  Type.Object({
    event: Type.Literal('started'),
    time,
    /** The first iteration that this process computes, and the last. */
    from: Type.Integer({ minimum: 1 }),
    to: Type.Integer({ minimum: 0 }),
    backend: Type.String(),
    workers: Type.Integer({ minimum: 1 }),
    /** Why this backend computes, in a few words; missing where it was asked for by name. */
    why: Type.Optional(Type.String()),
  }),
  Type.Object({
    event: Type.Literal('iteration'),
    time,
    number: Type.Integer({ minimum: 1 }),
    seconds: Type.Number(),
    rmsChange: Type.Number(),
    information: Type.Number(),
    logLikelihood: Type.Number(),
    rotationCount: Type.Integer(),
    mergedRotations: Type.Integer(),
    beta: Type.Number(),
    /** Name of the output in the output folder. */
    output: Type.String(),
    /** Seconds of each step, in their order; runs of earlier versions have none. */
    steps: Type.Optional(Type.Record(Type.String(), Type.Number())),
    /** Bytes that the process had in memory at most, up to now. */
    memory: Type.Optional(Type.Number()),
    /** Bytes that the run had on a GPU at most, up to now; where one computes. */
    deviceMemory: Type.Optional(Type.Number()),
  }),
  /** Something that happened on the way, such as the loss of a device. */
  Type.Object({ event: Type.Literal('notice'), time, message: Type.String() }),
  /** The process waits after an iteration. */
  Type.Object({ event: Type.Literal('paused'), time }),
  Type.Object({ event: Type.Literal('resumed'), time }),
  /** The process ends after the running iteration. */
  Type.Object({ event: Type.Literal('stopping'), time }),
  /** Ctrl-C or the system asked the process to end at once; it may be ended by force before it says more. */
  Type.Object({ event: Type.Literal('interrupting'), time }),
  Type.Object({
    event: Type.Literal('control'),
    time,
    /** Of the request that is answered. */
    id: Type.String(),
    action: Type.String(),
    accepted: Type.Boolean(),
    /** Why it was refused. */
    message: Type.Optional(Type.String()),
  }),
  Type.Object({
    event: Type.Literal('ended'),
    time,
    run: Type.Optional(run),
    state: RunEndSchema,
    message: Type.Optional(Type.String()),
  }),
]);

export type RunEvent = Type.Static<typeof RunEventSchema>;

/** An event before it is stamped with the time. */
export type NewRunEvent = RunEvent extends infer Event
  ? Event extends RunEvent
    ? Omit<Event, 'time'>
    : never
  : never;

/** @throws FileAccess when the file cannot be written. */
export async function appendEvent(file: string, event: NewRunEvent): Promise<void> {
  await appendLine(file, JSON.stringify({ ...event, time: new Date().toISOString() }));
}

/** Copies events from another file; they keep their times. */
export async function appendPastEvents(file: string, events: readonly RunEvent[]): Promise<void> {
  for (const event of events) {
    await appendLine(file, JSON.stringify(event));
  }
}

/**
 * All events of a run, oldest first. A line that is not an event is left out: a process that was killed
 * may have written half of its last one, and later versions may add events.
 *
 * @throws FileAccess when the file is there and cannot be read.
 */
export async function readEvents(file: string): Promise<RunEvent[]> {
  const bytes = await readRegular(file);
  return eventsIn(file, bytes?.toString() ?? '');
}

const eventsIn = knownLines(eventOf);

function eventOf(line: string): RunEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return Check(RunEventSchema, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

import type { Hdf5Session } from './hdf5-session.ts';
import type { SessionAnswer } from './session-answer.ts';

type Packed<Call> = Call extends (...input: infer Input) => infer Value
  ? (...input: Input) => SessionAnswer<Value>
  : never;

/** What a worker with an `Hdf5Session` exposes: its calls, each outcome packed into a message. */
export type Hdf5WorkerCalls = {
  readonly [Name in keyof Hdf5Session]: Packed<Hdf5Session[Name]>;
} & {
  /** Answers once HDF5 is loaded. */
  readonly ready: () => true;
};

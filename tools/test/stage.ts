/** One step of `./damselfly test`. */
export interface Stage {
  readonly name: string;
  /** What it checks, for the help. */
  readonly about: string;
  /** Names of stages before it without which it cannot run. */
  readonly needs?: readonly string[];
  /** Names of stages before it that must have ended, where they are run at all. */
  readonly after?: readonly string[];
  /** Another such stage may go beside it, once what either waits for has ended; neither writes what the other reads. */
  readonly sharesCores?: boolean;
  /** Takes minutes and is run only where it is named. */
  readonly isOnDemand?: boolean;
  /** May throw: that counts as one failed check. */
  run(): Promise<Outcome>;
}

/** How many checks a stage made, and what to show of it. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Checks that the caller asked to leave out. */
  readonly leftOut?: number;
  /** What failed, by name, where the stage knows names. */
  readonly failures?: readonly string[];
  /** Printed when something failed. */
  readonly output: string;
}

export interface StageResult extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

/** A stage that is one check. */
export function oneCheck(good: boolean, output: string): Outcome {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, output };
}

/** What the shell gets to see. The help of the program lists them: keep both equal. */
export const ExitCode = {
  Done: 0,
  /** An error of the program itself. */
  Unexpected: 1,
  /** Wrong arguments. */
  Usage: 2,
  /** A file or option that is missing, wrong or does not fit the others. */
  BadInput: 3,
  /** A mode or format that this version does not compute. */
  NotBuilt: 4,
  /** Not enough memory or disk, or no permission to write. */
  Resources: 5,
  /** A backend that is not available or failed while computing. */
  Backend: 6,
  /** A run that another process writes, or that cannot be continued as asked. */
  Run: 7,
  /** 128 + 1: the terminal was closed. */
  HungUp: 129,
  /** 128 + 2: Ctrl-C. */
  Interrupted: 130,
  /** 128 + 15: asked to end. */
  Terminated: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

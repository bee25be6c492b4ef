let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` when all that was given before is done: the HDF5 of a thread says what went wrong in one
 * place for all files, so that two that are written in turns could not tell whose failure it was.
 */
export function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}

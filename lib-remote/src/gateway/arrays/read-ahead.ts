/**
 * Has the next value made while one is worked on: another thread makes them.
 *
 * @throws what `values` throws.
 */
export async function* readAhead<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value> {
  const iterator = values[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<Value, unknown>> => {
    const next = iterator.next();
    // Who leaves before it has come does not hear that it failed.
    next.catch(() => undefined);
    return next;
  };
  let next = ask();
  try {
    for (;;) {
      const result = await next;
      if (result.done === true) {
        return;
      }
      next = ask();
      yield result.value;
    }
  } finally {
    await iterator.return?.();
  }
}

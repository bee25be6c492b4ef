import { DamselflyError, fileFormatError, isDamselflyError } from '../../errors.ts';
import type { ErrorFields, ErrorTag } from '../../errors.ts';

/** What a call in a worker returned or threw, as a message can carry it. */
export type SessionAnswer<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | {
      readonly kind: 'refused';
      readonly tag: ErrorTag;
      readonly fields: ErrorFields[ErrorTag];
      readonly message: string;
      readonly cause?: string;
    }
  /** HDF5 itself broke down: the worker must not be asked again. */
  | { readonly kind: 'broken'; readonly reason: string };

/** Runs `call` and packs what comes of it. */
export function answer<Value>(call: () => Value): SessionAnswer<Value> {
  try {
    return { kind: 'value', value: call() };
  } catch (error) {
    if (!isDamselflyError(error)) {
      return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) };
    }
    const { tag, fields, message, cause } = error;
    return {
      kind: 'refused',
      tag,
      fields,
      message,
      ...(cause instanceof Error ? { cause: cause.message } : {}),
    };
  }
}

/**
 * The value of an answer.
 *
 * @throws what the call threw, or FileFormat where HDF5 broke down over the file.
 */
export function valueOf<Value>(packed: SessionAnswer<Value>, file: string, where: string): Value {
  switch (packed.kind) {
    case 'value':
      return packed.value;
    case 'refused':
      throw new DamselflyError(
        packed.tag,
        packed.fields,
        packed.message,
        packed.cause === undefined ? undefined : { cause: new Error(packed.cause) },
      );
    case 'broken':
      throw fileFormatError(
        { file, where, expected: 'readable by HDF5', found: 'so damaged that HDF5 broke down' },
        { cause: new Error(packed.reason) },
      );
  }
}

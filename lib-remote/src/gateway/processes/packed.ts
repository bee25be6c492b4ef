import { DamselflyError, isDamselflyError } from '@damselfly/compute/errors.ts';
import type { ErrorFields, ErrorTag } from '@damselfly/compute/errors.ts';

/** What a call in a process returned or threw, as a message can carry it. */
export type Packed<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | {
      readonly kind: 'error';
      readonly tag: ErrorTag;
      readonly fields: ErrorFields[ErrorTag];
      readonly message: string;
    };

/** In the process: runs `call`. What is not a DamselflyError is thrown, and comlink carries it. */
export async function packed<Value>(call: () => Promise<Value>): Promise<Packed<Value>> {
  try {
    return { kind: 'value', value: await call() };
  } catch (error) {
    if (!isDamselflyError(error)) {
      throw error;
    }
    const { tag, fields, message } = error;
    return { kind: 'error', tag, fields, message };
  }
}

/** @throws what the call threw. */
export function unpacked<Value>(result: Packed<Value>): Value {
  if (result.kind === 'value') {
    return result.value;
  }
  throw new DamselflyError(result.tag, result.fields, result.message);
}

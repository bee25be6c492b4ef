import { isDamselflyError, type DamselflyError } from '../../src/errors.ts';

/**
 * The error that `attempt` ends in. It must be one of ours, complete: every field says something, and
 * the message is short.
 */
export async function refusalOf(attempt: () => unknown): Promise<DamselflyError> {
  try {
    await attempt();
  } catch (error) {
    if (!isDamselflyError(error)) {
      throw new Error('an error that is not ours', { cause: error });
    }
    for (const [name, field] of Object.entries(error.fields)) {
      if (String(field) === '' || /undefined|\[object/.test(String(field))) {
        throw new Error(`the error's field ${name} is "${String(field)}"`, { cause: error });
      }
    }
    if (error.message.length > 1000) {
      throw new Error('an error message too long to read', { cause: error });
    }
    return error;
  }
  throw new Error('no error');
}

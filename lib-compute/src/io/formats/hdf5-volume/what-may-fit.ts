import { isDamselflyError, resourcesError } from '../../../errors.ts';

/**
 * What is read of a volume.
 *
 * @throws what reading it threw; of a volume too large for the memory it says what may fit instead.
 */
export async function orWhatMayFit<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!isDamselflyError(error, 'Resources')) {
      throw error;
    }
    const { resource, ...amounts } = error.fields;
    throw resourcesError({
      ...amounts,
      resource: `${resource} (a binned copy, or a part of it, may fit)`,
    });
  }
}

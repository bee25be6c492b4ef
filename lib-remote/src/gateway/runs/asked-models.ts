import { isDamselflyError } from '@damselfly/compute/errors.ts';
import type { RunDescription } from '../../run-directory/describe-run.ts';
import { readConfig } from '../../run-directory/read-config.ts';
import type { Roots } from '../security/roots.ts';
import { HttpError } from '../server/http-error.ts';
import { askedModes, type ModeFacts } from './mode-facts.ts';

/** What the models of a run will be that has written no log yet; nothing where its config does not tell. */
export async function askedModels(
  { request, header }: RunDescription,
  roots: Roots,
): Promise<ModeFacts> {
  if (request === undefined || header.systemVolume !== undefined) {
    return {};
  }
  try {
    const { options } = await readConfig(await roots.resolve(request.config));
    return askedModes(options);
  } catch (error) {
    if (isDamselflyError(error) || error instanceof HttpError) {
      return {};
    }
    throw error;
  }
}

import { badRequest } from '../server/http-error.ts';
import type { GatewayRequest } from '../server/route.ts';
import type { Gateway } from '../gateway.ts';

/**
 * The place that `?path=` means, under the roots.
 *
 * @throws HttpError
 */
export async function askedPath({ query }: GatewayRequest, { roots }: Gateway): Promise<string> {
  const path = query('path');
  if (path === undefined) {
    throw badRequest('The request lacks ?path=.');
  }
  return roots.resolve(path);
}

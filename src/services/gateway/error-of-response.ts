import { ProblemSchema } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Check } from 'typebox/value';
import { GatewayError, transportError } from './gateway-error.ts';

/** Reads why a request failed: the gateway's own words, or what its absence looks like. */
export async function errorOfResponse(
  response: Response,
  trans: TranslationBundle,
): Promise<GatewayError> {
  const problem: unknown = await response.json().catch(() => undefined);
  if (Check(ProblemSchema, problem)) {
    return new GatewayError(response.status, problem);
  }
  switch (response.status) {
    // JupyterLite answers 404 or 501 to what it does not know, a server without the proxy 404 or 405.
    case 404:
    case 405:
    case 501:
      return transportError(
        'Absent',
        response.status,
        trans.__('This server runs no Damselfly gateway: reconstructions run in this browser.'),
      );
    case 401:
    case 403:
      return transportError(
        'Forbidden',
        response.status,
        trans.__('The Jupyter server refuses the request: log in again, then reload the page.'),
      );
    default:
      return transportError(
        'Unreachable',
        response.status,
        trans.__(
          'The Damselfly gateway does not answer (HTTP %1); it is asked again.',
          response.status,
        ),
      );
  }
}

import type { IncomingMessage } from 'node:http';
import { refused } from '../server/http-error.ts';

/**
 * Refuses what a page of another origin makes the user's browser ask (spec/platform.md 9.2): the proxy
 * switches Jupyter's own check off. Whoever comes with cookies has to repeat the `_xsrf` one in a
 * header, which only pages of the server can read. Without cookies, the login was by a token that no
 * other page knows. GET changes nothing, and its answer stays unreadable elsewhere.
 *
 * @throws HttpError
 */
export function refuseForgery({ method, headers }: IncomingMessage): void {
  if (method === 'GET' || method === 'HEAD' || headers.cookie === undefined) {
    return;
  }
  const given = headers['x-xsrftoken'];
  if (typeof given !== 'string' || !xsrfCookies(headers.cookie).includes(given)) {
    throw refused(
      'The request lacks the token that protects against forged requests; load the page again.',
    );
  }
}

/** A hub and its servers each set one, for paths of their own: a browser may send several. */
function xsrfCookies(header: string): string[] {
  return header.split(';').flatMap((pair) => {
    const [name, ...value] = pair.trim().split('=');
    const token = value.join('=').replace(/^"(.*)"$/, '$1');
    return name === '_xsrf' && token !== '' ? [token] : [];
  });
}

import type { Page } from 'playwright-core';

export interface Answer {
  readonly status: number;
  /** JSON as it came, or text that is none. */
  readonly body: unknown;
}

/**
 * Asks the gateway as a script in the page could, with the page's cookies.
 *
 * @param path below `api/`.
 * @param base of the server whose gateway is asked; default: the page's own.
 */
export function askGateway(page: Page, path: string, base = '/'): Promise<Answer> {
  return page.evaluate(async (url) => {
    const response = await fetch(url);
    const text = await response.text();
    try {
      const body: unknown = JSON.parse(text);
      return { status: response.status, body };
    } catch {
      return { status: response.status, body: text };
    }
  }, `${base}damselfly/api/${path}`);
}

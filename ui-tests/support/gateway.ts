import type { Page } from 'playwright-core';
import type { LabServer } from './lab-server.ts';

export interface Answer {
  readonly status: number;
  /** JSON as it came, or text that is none. */
  readonly body: unknown;
}

/** A gateway as those see it who may ask it; paths are below its `api/`. */
export interface Gateway {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
}

/** As a script with the server's token sees it. */
export function gatewayOf({ url, token }: LabServer): Gateway {
  const ask = async (path: string, options: RequestInit): Promise<Answer> => {
    const response = await fetch(`${url}damselfly/api/${path}`, {
      ...options,
      headers: { Authorization: `token ${token}`, 'Content-Type': 'application/json' },
    });
    return { status: response.status, body: jsonOrText(await response.text()) };
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}

/**
 * As a script in a page sees it, with the page's cookies.
 *
 * @param base path of the server that is asked; not always the page's own.
 */
export function gatewayFrom(page: Page, base: string): Gateway {
  const ask = async (path: string, sent?: string): Promise<Answer> => {
    const { status, text } = await page.evaluate(
      async ({ url, sent }) => {
        const xsrf = /(?:^|; )_xsrf=([^;]+)/.exec(document.cookie)?.[1] ?? '';
        const headers = { 'Content-Type': 'application/json', 'X-XSRFToken': xsrf };
        const options = sent === undefined ? {} : { method: 'POST', headers, body: sent };
        const response = await fetch(url, options);
        return { status: response.status, text: await response.text() };
      },
      { url: `${base}damselfly/api/${path}`, sent },
    );
    return { status, body: jsonOrText(text) };
  };
  return { get: (path) => ask(path), post: (path, body) => ask(path, JSON.stringify(body)) };
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

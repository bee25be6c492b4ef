import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { errorOfResponse } from './error-of-response.ts';
import { transportError } from './gateway-error.ts';

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number>>;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Speaks to this user's gateway through the Jupyter server, with its login and its XSRF token. Every
 * method rejects with a GatewayError, or with the signal's reason.
 */
export class GatewayClient {
  /** The user's language, for what is said of answers. */
  readonly trans: TranslationBundle;
  readonly #settings: ServerConnection.ISettings;

  constructor(settings: ServerConnection.ISettings, trans: TranslationBundle) {
    this.#settings = settings;
    this.trans = trans;
  }

  /** GET, checked with `schema`. */
  async get<Schema extends TSchema>(
    schema: Schema,
    path: string,
    options?: RequestOptions,
  ): Promise<Static<Schema>> {
    return this.#checked(schema, path, await this.open(path, options));
  }

  /** GET of a text. */
  async getText(path: string, options?: RequestOptions): Promise<string> {
    return (await this.open(path, options)).text();
  }

  /** POST of JSON, the answer checked with `schema`. */
  async post<Schema extends TSchema>(
    schema: Schema,
    path: string,
    body: unknown,
    options?: RequestOptions,
  ): Promise<Static<Schema>> {
    return this.#checked(schema, path, await this.send(path, body, options));
  }

  /** POST of JSON, whatever the answer. */
  send(path: string, body: unknown, options: RequestOptions = {}): Promise<Response> {
    const headers = { ...options.headers, 'Content-Type': 'application/json' };
    return this.#request(path, { ...options, headers }, JSON.stringify(body));
  }

  /** GET, the body not yet read. */
  open(path: string, options: RequestOptions = {}): Promise<Response> {
    return this.#request(path, options);
  }

  async #request(path: string, options: RequestOptions, body?: string): Promise<Response> {
    const { query = {}, signal, headers } = options;
    const url =
      URLExt.join(this.#settings.baseUrl, 'damselfly', 'api', path) +
      URLExt.objectToQueryString(query);
    const init: RequestInit = {
      // Asks whether what the browser keeps is still true; `no-store` would add a time to each address.
      cache: 'no-cache',
      method: body === undefined ? 'GET' : 'POST',
      ...(headers !== undefined && { headers }),
      ...(body !== undefined && { body }),
      ...(signal !== undefined && { signal }),
    };
    const response = await ServerConnection.makeRequest(url, init, this.#settings).catch(
      (error: unknown) => {
        signal?.throwIfAborted();
        const message = this.trans.__('The Jupyter server cannot be reached.');
        throw transportError('Unreachable', 0, message, { cause: error });
      },
    );
    if (!response.ok) {
      throw await errorOfResponse(response, this.trans);
    }
    return response;
  }

  async #checked<Schema extends TSchema>(
    schema: Schema,
    path: string,
    response: Response,
  ): Promise<Static<Schema>> {
    const answer: unknown = await response.json().catch(() => undefined);
    if (!Check(schema, answer)) {
      const message = this.trans.__(
        'The gateway’s answer to %1 is none that this page understands: reload the page, its version may be older than the server’s.',
        path,
      );
      throw transportError('BadAnswer', response.status, message);
    }
    return answer;
  }
}

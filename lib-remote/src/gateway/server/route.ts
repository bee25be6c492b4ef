import type { IncomingHttpHeaders } from 'node:http';
import type { Static, TSchema } from 'typebox';
import type { Gateway } from '../gateway.ts';
import type { Reply } from './reply.ts';

/** What a route is given of a request. */
export interface GatewayRequest {
  /** The part of the path that `name` stands for in the route's pattern. */
  readonly param: (name: string) => string;
  /** A value of the query; undefined where there is none. */
  readonly query: (name: string) => string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal;
  /**
   * The body.
   *
   * @throws HttpError where it is no JSON, too long or does not follow the schema.
   */
  readonly json: <Schema extends TSchema>(schema: Schema) => Promise<Static<Schema>>;
}

/** One thing that can be asked of the gateway (http/index.ts lists them). */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As `URLPattern` reads it: `/api/runs/:id`. */
  readonly path: string;
  handle(request: GatewayRequest, gateway: Gateway): Promise<Reply> | Reply;
}

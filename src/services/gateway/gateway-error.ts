import type { Problem } from '@damselfly/remote/http';

/** What went wrong on the way to the gateway, besides the tags that it sends itself. */
export type TransportTag =
  /** Nobody answers: the network, the server or the gateway is away. */
  | 'Unreachable'
  /** There is no gateway behind this address. */
  | 'Absent'
  /** The login has ended. */
  | 'Forbidden'
  /** The answer is none that this version understands. */
  | 'BadAnswer';

/** A request to the gateway that failed; `message` is for the user. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  /** Tag of the error on the server's side (`Problem.tag`), or of the transport. */
  readonly tag: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.tag = problem.tag;
    this.status = status;
    this.fields = problem.fields ?? {};
  }
}

export function transportError(
  tag: TransportTag,
  status: number,
  message: string,
  options?: ErrorOptions,
): GatewayError {
  return new GatewayError(status, { tag, message }, options);
}

export function isGatewayError(error: unknown, tag?: string): error is GatewayError {
  return error instanceof GatewayError && (tag === undefined || error.tag === tag);
}

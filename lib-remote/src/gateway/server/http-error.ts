import type { Problem } from '../../http/index.ts';

/** A request that cannot be answered; what the client is told (http/problem.ts). */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly problem: Problem;
  /** Further headers of the answer. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    problem: Problem,
    {
      headers = {},
      ...options
    }: ErrorOptions & { headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(problem.message, options);
    this.status = status;
    this.problem = problem;
    this.headers = headers;
  }
}

/** What a rule forbids. */
export function refused(message: string, fields?: Problem['fields']): HttpError {
  return new HttpError(403, { tag: 'Refused', message, ...(fields && { fields }) });
}

export function notFound(message: string): HttpError {
  return new HttpError(404, { tag: 'NotFound', message });
}

/** What a client should not have sent. */
export function badRequest(message: string, fields?: Problem['fields']): HttpError {
  return new HttpError(400, { tag: 'Refused', message, ...(fields && { fields }) });
}

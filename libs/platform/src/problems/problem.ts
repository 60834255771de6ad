import { HttpException } from '@nestjs/common';

/** A field of the request that is wrong, and how it would be right. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  /** What would be valid, where that can be listed. */
  readonly allowed?: readonly string[];
}

export interface ProblemOptions {
  readonly status: number;
  readonly title: string;
  /** What happened and what to do about it, for a person. */
  readonly detail: string;
  /** URI reference of the kind of problem. Default `about:blank`. */
  readonly type?: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is not a success, as problem details (RFC 9457). */
export class Problem extends HttpException {
  readonly headers: Readonly<Record<string, string>>;

  constructor(options: ProblemOptions) {
    const { headers = {}, type = 'about:blank', ...body } = options;
    super({ type, ...body }, options.status);
    this.headers = headers;
  }
}

/** 400: fields of the request are wrong. */
export function badRequest(
  errors: readonly FieldError[],
  detail = 'The request has fields that are not valid.',
): Problem {
  return new Problem({ status: 400, title: 'Bad request', detail, errors });
}

/** 404: what was asked for is not there. */
export function notFound(field: string, message: string): Problem {
  return new Problem({ status: 404, title: 'Not found', detail: message, errors: [{ field, message }] });
}

/** 503: the same request may, and should, be sent again. */
export function unavailable(detail: string, retryAfterSeconds = 2): Problem {
  const headers = { 'retry-after': String(retryAfterSeconds) };
  return new Problem({ status: 503, title: 'Not available for the moment', detail, headers });
}

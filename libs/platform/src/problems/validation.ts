import { StandardSchemaValidationPipe } from '@nestjs/common';
import { badRequest, type FieldError } from './problem.js';

interface Issue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
}

const keyOf = (segment: PropertyKey | { readonly key: PropertyKey }) =>
  String(typeof segment === 'object' ? segment.key : segment);

/** Issues of any Standard Schema, as the fields of problem details. */
export function fieldErrorsOf(issues: readonly Issue[]): FieldError[] {
  return issues.map(({ message, path }) => ({ field: path?.map(keyOf).join('.') || 'body', message }));
}

/** Checks bodies, queries and parameters against the schema that the handler declares for them. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({ exceptionFactory: (issues) => badRequest(fieldErrorsOf(issues)) });
}

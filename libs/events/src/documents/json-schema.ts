import { z } from 'zod';
import { envelope } from '../envelope.js';
import { type EventType, schemas } from '../event-types.js';

/** JSON Schema (draft 2020-12) of the data of one type of event. What a schema cannot say is said in its description. */
export function jsonSchemaOfData(type: EventType): object {
  return withoutDialect(z.toJSONSchema(schemas[type], { unrepresentable: 'any' }));
}

/** JSON Schema of a whole event of one type. */
export function jsonSchemaOfEvent(type: EventType): object {
  const outer = withoutDialect(z.toJSONSchema(envelope, { unrepresentable: 'any' })) as {
    properties: Record<string, object>;
    required: string[];
  };
  return {
    ...outer,
    title: type,
    required: [...new Set([...outer.required, 'data'])],
    properties: { ...outer.properties, type: { const: type }, data: jsonSchemaOfData(type) },
  };
}

function withoutDialect({ $schema, ...schema }: Record<string, unknown>): object {
  return schema;
}

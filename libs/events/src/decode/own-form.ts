import type { z } from 'zod';
import { type CallboardEvent, envelope, subjectOf } from '../envelope.js';
import type { EventType, Stream } from '../event-types.js';
import {
  assignmentSnapshot,
  contradictionsOf,
  outcomeSnapshot,
  retractionSnapshot,
  volunteerSnapshot,
} from '../snapshots.js';
import { eventIdOf, versionOfContent } from '../version.js';
import type { Accepted } from './decoded.js';
import { type FieldText, fieldText } from './field-text.js';

interface OwnForm {
  readonly text: RegExp;
  readonly fields: readonly (FieldText & { readonly name: string })[];
  readonly isConsistent: (data: CallboardEvent['data']) => boolean;
}

/** What the expressions capture; the fields of the content follow. */
const captured = { id: 1, source: 2, type: 3, subject: 4, time: 5, traceparent: 6, content: 7, fields: 8 } as const;

const time = fieldText(envelope.shape.time);
const traceparent = fieldText(envelope.shape.traceparent);

function ownForm(
  types: readonly EventType[],
  { shape }: { readonly shape: Record<string, z.ZodType> },
  isConsistent: OwnForm['isConsistent'] = () => true,
): OwnForm {
  const fields = Object.keys(shape)
    .sort()
    .map((name) => ({ name, ...fieldText(shape[name] as z.ZodType) }));
  const content = fields
    .map(({ name, pattern, isOptional }) => (isOptional ? `(?:,"${name}":${pattern})?` : `,"${name}":${pattern}`))
    .join('')
    // The first field, when the number was handed out or the campaign, is in every snapshot.
    .slice(1);
  const text =
    '^\\{"specversion":"1\\.0","id":"([0-9a-f.-]{33}|[0-9a-f.-]{53})","source":"([!#-[\\]-~]{1,100})",' +
    `"type":"(${types.join('|').replaceAll('.', '\\.')})","subject":"([0-9a-f]{16}|[0-9a-f-]{36})","time":${time.pattern},` +
    `"datacontenttype":"application/json"(?:,"traceparent":${traceparent.pattern})?,"data":(\\{${content}\\})\\}$`;
  return { text: new RegExp(text), fields, isConsistent };
}

const issuedReleasedExpired = [
  'org.callboard.assignment.issued',
  'org.callboard.assignment.released',
  'org.callboard.assignment.expired',
] as const;

const ownForms: Record<Stream, readonly OwnForm[]> = {
  volunteers: [ownForm(['org.callboard.volunteer.joined'], volunteerSnapshot)],
  assignments: [ownForm(issuedReleasedExpired, assignmentSnapshot)],
  outcomes: [
    ownForm(
      ['org.callboard.outcome.recorded'],
      outcomeSnapshot,
      (data) => contradictionsOf(data as z.infer<typeof outcomeSnapshot>).length === 0,
    ),
    ownForm(['org.callboard.outcome.retracted'], retractionSnapshot),
  ],
};

/**
 * Reads an event as `createEvent` and `JSON.stringify` write it: fields in a fixed order, no spaces,
 * none unknown, the data in canonical form. One regular expression, made of the schemas, checks such a text, takes
 * it apart and cuts out the content of which the version is a hash: about ten times as fast as the long way.
 *
 * @returns undefined of every other text, and of everything that is wrong: the schemas decide
 */
export function decodeOwnForm(value: Buffer, stream: Stream): Accepted | undefined {
  const text = value.toString('latin1');
  for (const form of ownForms[stream]) {
    const match = form.text.exec(text);
    if (match) return acceptMatch(match, form);
  }
  return undefined;
}

function acceptMatch(match: RegExpExecArray, { fields, isConsistent }: OwnForm): Accepted | undefined {
  const at = (index: number) => match[index] as string;
  const data: Record<string, string | number | string[]> = {};
  let index: number = captured.fields;
  for (const { name, read } of fields) {
    const text = match[index++];
    if (text === undefined) continue;
    const value = read(text);
    if (value === undefined) return undefined;
    data[name] = value;
  }
  const type = at(captured.type) as EventType;
  const subject = at(captured.subject);
  const version = versionOfContent(type, data, at(captured.content));
  const event = {
    specversion: '1.0',
    id: at(captured.id),
    source: at(captured.source),
    type,
    subject,
    time: at(captured.time),
    datacontenttype: 'application/json',
    ...(match[captured.traceparent] === undefined ? {} : { traceparent: match[captured.traceparent] }),
    data,
  } as CallboardEvent;
  const isRight =
    time.read(event.time) !== undefined &&
    subject === subjectOf(event.data) &&
    event.id === eventIdOf(subject, version) &&
    isConsistent(event.data);
  return isRight ? { event, version } : undefined;
}

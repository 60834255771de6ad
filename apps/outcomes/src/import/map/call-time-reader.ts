import { Temporal } from 'temporal-polyfill';
import { startOfDay, startOfHour } from '#events';
import type { CallTime } from '../../outcome/coarse-outcome.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Header } from '../read/header.js';
import { type Faults, shown } from './faults.js';
import { remember } from './remember.js';

export type CallTimeReader = (fields: readonly string[], faults: Faults) => CallTime | undefined;

type Result = { readonly time: CallTime } | { readonly fault: string };

/**
 * Reads when a call was made, as coarse as it is published.
 *
 * @param timeZone the campaign's
 * @param now start of the present hour; nothing imported may be later
 * @param field of the mapping
 */
export function callTimeReader(
  { column, constant, format, zone }: Mapping['calledAt'],
  header: Header,
  timeZone: string,
  now: string,
  field = 'calledAt',
): CallTimeReader {
  const read = format === 'date' ? dateReader(timeZone) : dateTimeReader(timeZone, zone);
  const index = column === undefined ? undefined : header.indexOf(column);
  return (fields, faults) => {
    const text = ((index === undefined ? constant : fields[index]) ?? '').trim();
    const result = text === '' ? { fault: 'is empty' } : read(text);
    if ('fault' in result) return faults.add(field, result.fault);
    if (result.time.calledAt > now) return faults.add(field, `${shown(text)} is in the future`);
    return result.time;
  };
}

function dateReader(timeZone: string): (text: string) => Result {
  return remember((text) => {
    const fault = { fault: `${shown(text)} is not a date such as 2022-04-05` };
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return fault;
    return (
      attempt(() => ({ time: { calledAt: startOfDay(text, timeZone), calledAtPrecision: 'day' as const } })) ?? fault
    );
  });
}

const dateTime =
  /^(?<date>\d{4}-\d\d-\d\d)[T ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(:[0-5]\d([.,]\d{1,9})?)?(?<offset>Z|[+-]([01]\d|2[0-3])(:?(00|15|30|45))?)?$/;

/** The hour follows from the quarter of an hour, so that alone is reckoned with, once for each. */
function dateTimeReader(timeZone: string, zone: string | undefined): (text: string) => Result {
  const hourOfQuarter = remember((quarter): string | undefined =>
    attempt(() => startOfHour(instantOf(quarter, zone), timeZone)),
  );
  return (text) => {
    const { date, hour, minute, offset } = dateTime.exec(text)?.groups ?? {};
    if (date === undefined) return { fault: `${shown(text)} is not a date and time such as 2022-04-05T12:34:56+03:00` };
    if (offset === undefined && zone === undefined)
      return { fault: `${shown(text)} has no zone; say in the mapping which it is in: zone` };
    const quarter = String(Math.floor(Number(minute) / 15) * 15).padStart(2, '0');
    const calledAt = hourOfQuarter(`${date}T${hour}:${quarter}${offset ?? ''}`);
    return calledAt === undefined ? { fault: `${shown(text)} is not in the calendar` } : { time: { calledAt } };
  };
}

/**
 * @param text with or without an offset; without one it is in `zone`
 * @returns of a time that the clocks showed twice, the first; of one that they skipped, the hour after
 */
function instantOf(text: string, zone: string | undefined): Date {
  const hasOffset = text.length > '2022-04-05T12:15'.length;
  const instant =
    hasOffset || zone === undefined
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
  return new Date(instant.epochMilliseconds);
}

/** Undefined for what the calendar does not know: Temporal throws RangeError. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

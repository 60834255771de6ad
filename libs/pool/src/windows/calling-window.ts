import { Temporal } from 'temporal-polyfill';

/** When people may be called: by their own clocks. */
export interface CallingHours {
  /** `HH:MM`, from this minute on. */
  readonly from: string;
  /** `HH:MM`, until this minute; `24:00` is midnight. */
  readonly to: string;
  /** Days of the week on which nobody is called: 1 Monday to 7 Sunday. */
  readonly restDays: readonly number[];
  /** Dates on which nobody is called: `2022-05-09`. */
  readonly holidays: readonly string[];
}

/** What holds in a zone from one change to the next. */
interface Span {
  readonly open: boolean;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

const searchDays = 366;

/** Tells where it is time to call. Days and hours are those of the zone, whatever its clocks do. */
export class CallingWindow {
  private readonly spans = new Map<string, Span>();

  constructor(private readonly hours: CallingHours) {}

  /** @param now milliseconds */
  isOpen(zone: string, now: number): boolean {
    return this.spanOf(zone, now).open;
  }

  /** The next time at which somebody may be called: `now` where it is open; undefined if not within a year. */
  opensAt(zone: string, now: number): number | undefined {
    const { open, to } = this.spanOf(zone, now);
    if (open) return now;
    return Number.isFinite(to) ? to : undefined;
  }

  private spanOf(zone: string, now: number): Span {
    const known = this.spans.get(zone);
    if (known && known.from <= now && now < known.to) return known;
    const span = this.find(zone, now);
    this.spans.set(zone, span);
    return span;
  }

  private find(zone: string, now: number): Span {
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
    for (let day = 0; day <= searchDays; day += 1) {
      const hours = this.hoursOf(today.add({ days: day }), zone);
      if (!hours || hours.to <= now) continue;
      return now < hours.from ? { open: false, from: now, to: hours.from } : { open: true, from: now, to: hours.to };
    }
    return { open: false, from: now, to: Number.POSITIVE_INFINITY };
  }

  private hoursOf(date: Temporal.PlainDate, zone: string): { from: number; to: number } | undefined {
    const { from, to, restDays, holidays } = this.hours;
    if (restDays.includes(date.dayOfWeek) || holidays.includes(date.toString())) return undefined;
    return { from: instantOf(date, from, zone), to: instantOf(date, to, zone) };
  }
}

function instantOf(date: Temporal.PlainDate, time: string, zone: string): number {
  const at =
    time === '24:00'
      ? date.add({ days: 1 }).toZonedDateTime(zone)
      : date.toZonedDateTime({ timeZone: zone, plainTime: time });
  return at.epochMilliseconds;
}

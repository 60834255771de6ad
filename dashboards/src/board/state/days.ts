/** A calendar day, YYYY-MM-DD: compares as text. */
export type Day = string;

const dayMs = 86_400_000;

/** The day that a moment falls on in a zone. */
export function dayAt(time: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(time)
    .map(({ type, value }) => [type, value]);
  const { year, month, day } = Object.fromEntries(parts);
  return `${year}-${month}-${day}`;
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** How many days from the first to the last, both counted. */
export function daysIn(first: Day, last: Day): number {
  return (Date.parse(last) - Date.parse(first)) / dayMs + 1;
}

/** Every day from the first to the last, both included. */
export function eachDay(first: Day, last: Day): Day[] {
  return Array.from({ length: Math.max(0, daysIn(first, last)) }, (_, index) => addDays(first, index));
}

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

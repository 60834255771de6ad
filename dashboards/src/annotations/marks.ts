import type { Annotation } from '../api/types';

/** An annotation as it is drawn: by its number, from one of the days shown to another. */
export interface Mark {
  annotation: Annotation;
  number: number;
  from: string;
  to: string;
}

/**
 * The annotations that fall into the days of a chart, the earliest first and numbered so; what reaches beyond is cut.
 *
 * @param days each day that is drawn, in order
 */
export function marksIn(annotations: readonly Annotation[], days: readonly string[]): Mark[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return annotations
    .filter(({ from, to }) => from <= last && to >= first)
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.id.localeCompare(b.id))
    .map((annotation, index) => ({
      annotation,
      number: index + 1,
      from: [annotation.from, first].sort()[1] ?? first,
      to: [annotation.to, last].sort()[0] ?? last,
    }));
}

/** The text in a language; where there is none, in the other. */
export function textOf({ text }: Annotation, locale: 'en' | 'ru'): string {
  return text[locale] || text.en || text.ru || '';
}

/** Share of the width that a text needs, so that it does not run into the next. */
const roomForText = { wide: 0.34, narrow: 0.6 };
const longest = 22;

/**
 * What stands at a mark: its number, and the text where there is room for it. Where several begin on one day the first
 * of them says all the numbers, and the others nothing.
 */
export function labelOf(
  mark: Mark,
  marks: readonly Mark[],
  days: readonly string[],
  text: string,
  page: keyof typeof roomForText = 'wide',
): string {
  const here = marks.filter(({ from }) => from === mark.from);
  if (here[0] !== mark) return '';
  if (here.length > 1) return here.map(({ number }) => number).join(', ');
  const at = ({ from }: Mark) => days.indexOf(from) / days.length;
  const next = marks.find(({ number }) => number === mark.number + 1);
  const room = (next ? at(next) : 1) - at(mark);
  if (room < roomForText[page]) return String(mark.number);
  return `${mark.number} ${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}`;
}

import { catalogue, dimensionsOf, superseded } from '../catalogue/catalogue.js';
import { dimensionNames, dimensions } from '../catalogue/dimensions.js';
import type { Localized } from '../catalogue/localized.js';
import type { Metric } from '../catalogue/metric.js';

/** What every figure means, in Markdown: the catalogue as people read it. */
export function metricsDocument(): string {
  return [
    '# Metrics',
    'Every figure that callboard gives, whoever asks, is one of these. The same is answered by `GET /api/v1/definitions`. This page is written from the catalogue (`libs/metrics/src/catalogue`, one file a metric): `npm run generate:metrics`.',
    '## Definitions',
    ...catalogue.flatMap(metricSection),
    ...(superseded.length > 0 ? ['## Superseded definitions', ...superseded.flatMap(metricSection)] : []),
    '## Dimensions',
    'What figures can be grouped by, and what calls can be filtered by; days, weeks and months are chosen by a range. Days and hours are those of the zone of the campaign.',
    table(
      ['', 'English', 'Русский'],
      dimensionNames.map((name) => [`\`${name}\``, dimensions[name].en, dimensions[name].ru]),
    ),
    '## Changes of definitions',
    'A definition never changes under its version: a figure that was quoted with one can always be checked against it, by `definitions=dials:1` in the question.',
    table(['From', 'Metric', 'Version'], changes()),
  ]
    .join('\n\n')
    .concat('\n');
}

function metricSection(metric: Metric & { readonly name: string }): string[] {
  const { name, version, title, definition, unit, numerator, denominator, source, publishable } = metric;
  return [
    `### ${title.en}`,
    `\`${name}\`, version ${version}, in ${unit}. ${publishable ? 'May be published, once disclosure control has been applied.' : 'Never published.'}`,
    definition.en,
    ...(numerator && denominator ? [quotient(numerator, denominator, 'en')] : []),
    `*${title.ru}.* ${definition.ru}`,
    ...(numerator && denominator ? [quotient(numerator, denominator, 'ru')] : []),
    ...(source ? [`Source: ${source}.`] : []),
    `By ${list(dimensionsOf(metric))}.${refusals(metric)}`,
  ];
}

const quotient = (numerator: Localized, denominator: Localized, language: keyof Localized) =>
  `${numerator[language]} ÷ ${denominator[language]}`;

/** Reasons that several dimensions share are given once. */
function refusals({ refuses }: Metric): string {
  const byReason = new Map<string, string[]>();
  for (const [name, reason] of Object.entries(refuses)) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  const texts = [...byReason].map(([reason, names]) => `${list(names)} (${reason})`);
  return texts.length === 0 ? '' : ` Not: ${texts.join('; ')}.`;
}

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

/** The newest first. */
function changes(): string[][] {
  return [...catalogue, ...superseded]
    .toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
    .map(({ since, name, version }) => [since, `\`${name}\``, `${version}${version === 1 ? ', new' : ''}`]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

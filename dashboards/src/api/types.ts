import type { components as aggregator } from './generated/aggregator';
import type { components } from './generated/figures';

type Schemas = components['schemas'];

/** A text in every language that is complete. */
export type Localized = Schemas['Localized'];
export type Dimension = Schemas['Dimension'];
export type MetricName = Schemas['MetricName'];
export type MetricDefinition = Schemas['MetricDefinition'];
export type Definitions = Schemas['Definitions'];
export type Campaigns = Schemas['Campaigns'];
export type Campaign = Schemas['Campaign'];
export type FiguresAnswer = Schemas['FiguresAnswer'];

/** The values of the dimensions asked for, and one cell a metric. */
export type Row = Schemas['FiguresRow'];

/** One figure: what counts, shares and averages have in common, and what a share has besides. */
export type Cell = Pick<Schemas['Share'], 'value'> & Partial<Omit<Schemas['Share'], 'value'>>;

export type DeadLetter = aggregator['schemas']['DeadLetter'];
export type WholeDeadLetter = aggregator['schemas']['WholeDeadLetter'];
export type DeadLetters = aggregator['schemas']['DeadLetters'];

/** What charts and cards can show, the first unless something else is chosen. */
export const choices = {
  /** What the colours of the squares stand for. */
  map: ['dials', 'positive-conversation-rate'],
  /** What the colours of the countries stand for. */
  world: ['dials', 'active-volunteers'],
  /** What the colours of the hours stand for. */
  hours: ['dials', 'answer-rate', 'positive-conversation-rate'],
  /** By what the calls of one card are grouped. */
  facet: ['language', 'attempt'],
  /** How long the spans are in which active volunteers are counted. */
  active: ['day', 'week'],
  /** What of the talk time of a day is drawn. */
  talk: ['total', 'typical'],
} as const;

export type ChoiceName = keyof typeof choices;
export type Choices = { readonly [Name in ChoiceName]: (typeof choices)[Name][number] };

export const choiceNames = Object.keys(choices) as ChoiceName[];

/** The choices that an address tells, by name; anything else counts as not chosen. */
export function readChoices(told: (name: ChoiceName) => string | null): Choices {
  const entries = choiceNames.map((name) => {
    const options: readonly string[] = choices[name];
    return [name, options.find((option) => option === told(name)) ?? options[0]];
  });
  return Object.fromEntries(entries);
}

export const initialChoices = readChoices(() => null);

import { z } from 'zod';
import { type FiguresParameters, figuresParameters } from '#metrics';
import { badRequest, type FieldError } from '#platform';
import { activityParameters } from '../volunteers/activity.schema.js';

/** More than any board has. */
const mostQuestions = 40;

const question = z.string().max(4_000);

/** One parameter for each question, once or several times. */
export const severalQuestions = z.strictObject({
  ask: z
    .union([question, z.array(question).min(1).max(mostQuestions)])
    .describe(
      'A question as GET /figures takes it: `campaign=demo&metrics=dials&by=day`; or, beginning with `of=activity`, as ' +
        `GET /volunteers/activity does. Up to ${mostQuestions}.`,
    ),
});
export type SeveralQuestions = z.infer<typeof severalQuestions>;

const activityQuestion = activityParameters.extend({ of: z.literal('activity') });

/** About figures, or about how often volunteers dialled. */
export type Question = FiguresParameters | z.infer<typeof activityQuestion>;

export const isAboutActivity = (asked: Question): asked is z.infer<typeof activityQuestion> => 'of' in asked;

/**
 * Each question as it was put, with the parameters that it is made of.
 *
 * @throws Problem 400, which says in which of them something is wrong
 */
export function readQuestions({ ask }: SeveralQuestions): [ask: string, question: Question][] {
  return [ask].flat().map((each, index) => [each, readQuestion(each, index)]);
}

function readQuestion(ask: string, index: number): Question {
  const given = new URLSearchParams(ask);
  const names = [...new Set(given.keys())];
  const values = names.map((name) => [name, given.getAll(name).length > 1 ? given.getAll(name) : given.get(name)]);
  const schema = given.has('of') ? activityQuestion : figuresParameters;
  const { data, error } = schema.safeParse(Object.fromEntries(values));
  if (error) throw badRequest(error.issues.map(({ path, message }) => fault(index, path, message)));
  return data;
}

const fault = (index: number, path: readonly PropertyKey[], message: string): FieldError => ({
  field: [`ask[${index}]`, ...path.map(String)].join('.'),
  message,
});

import { z } from 'zod';
import { type FiguresParameters, figuresParameters } from '#metrics';
import { badRequest, type FieldError } from '#platform';

/** More than any board has. */
const mostQuestions = 40;

const question = z.string().max(4_000);

/** One parameter for each question, once or several times. */
export const severalQuestions = z.strictObject({
  ask: z
    .union([question, z.array(question).min(1).max(mostQuestions)])
    .describe(`A question as GET /figures takes it: \`campaign=demo&metrics=dials&by=day\`. Up to ${mostQuestions}.`),
});
export type SeveralQuestions = z.infer<typeof severalQuestions>;

/**
 * Each question as it was put, with the parameters that it is made of.
 *
 * @throws Problem 400, which says in which of them something is wrong
 */
export function readQuestions({ ask }: SeveralQuestions): [ask: string, parameters: FiguresParameters][] {
  return [ask].flat().map((each, index) => [each, readQuestion(each, index)]);
}

function readQuestion(ask: string, index: number): FiguresParameters {
  const given = new URLSearchParams(ask);
  const names = [...new Set(given.keys())];
  const values = names.map((name) => [name, given.getAll(name).length > 1 ? given.getAll(name) : given.get(name)]);
  const { data, error } = figuresParameters.safeParse(Object.fromEntries(values));
  if (error) throw badRequest(error.issues.map(({ path, message }) => fault(index, String(path[0]), message)));
  return data;
}

const fault = (index: number, field: string, message: string): FieldError => ({
  field: `ask[${index}].${field}`,
  message,
});

import { z } from 'zod';
import { figuresParameters } from '#metrics';
import { badRequest, type FieldError } from '#platform';
import { funnelParameters } from '../funnel/funnel.schema.js';
import { activityParameters } from '../volunteers/activity.schema.js';

/** More than any board has. */
const mostQuestions = 40;

/** What a question may be put to, and what it is made of. */
const parametersOf = {
  '/figures': figuresParameters,
  '/volunteers/activity': activityParameters,
  '/funnel': funnelParameters,
} as const;
type Path = keyof typeof parametersOf;
const paths = Object.keys(parametersOf) as Path[];
const isPath = (path: string): path is Path => Object.hasOwn(parametersOf, path);

const question = z.string().max(4_000);

/** One parameter for each question, once or several times. */
export const severalQuestions = z.strictObject({
  ask: z
    .union([question, z.array(question).min(1).max(mostQuestions)])
    .describe(
      'A question as its address below the version: `/figures?campaign=demo&metrics=dials&by=day`, ' +
        '`/volunteers/activity?campaign=demo`, `/funnel?campaign=demo`. Without a path it is one to `/figures`. ' +
        `Up to ${mostQuestions}.`,
    ),
});
export type SeveralQuestions = z.infer<typeof severalQuestions>;

/** Where it is put, and with which parameters. */
export type Question = {
  [Each in Path]: { readonly path: Each; readonly asked: z.infer<(typeof parametersOf)[Each]> };
}[Path];

/** Whether it is answered at a pace of its own, for what it costs: how far that goes it says itself. */
export const isPaced = ({ path }: Question): boolean => path === '/funnel';

/**
 * Each question as it was put, with the parameters that it is made of.
 *
 * @throws Problem 400, which says in which of them something is wrong
 */
export function readQuestions({ ask }: SeveralQuestions): [ask: string, question: Question][] {
  return [ask].flat().map((each, index) => [each, readQuestion(each, index)]);
}

function readQuestion(ask: string, index: number): Question {
  const { path, parameters } = addressOf(ask);
  if (!isPath(path)) throw badRequest([fault(index, [], `nothing answers ${path}: begin with ${paths.join(', ')}`)]);
  const given = new URLSearchParams(parameters);
  const names = [...new Set(given.keys())];
  const values = names.map((name) => [name, given.getAll(name).length > 1 ? given.getAll(name) : given.get(name)]);
  const { data, error } = parametersOf[path].safeParse(Object.fromEntries(values));
  if (error) throw badRequest(error.issues.map((issue) => fault(index, issue.path, issue.message)));
  return { path, asked: data } as Question;
}

function addressOf(ask: string): { path: string; parameters: string } {
  if (!ask.startsWith('/')) return { path: '/figures', parameters: ask };
  const [path = '', ...parameters] = ask.split('?');
  return { path, parameters: parameters.join('?') };
}

const fault = (index: number, path: readonly PropertyKey[], message: string): FieldError => ({
  field: [`ask[${index}]`, ...path.map(String)].join('.'),
  message,
});

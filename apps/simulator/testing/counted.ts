import { eventually } from '#testing';
import type { FreshStack } from '../../../libs/testing/stack/fresh-stack.js';

const metrics = ['dials', 'conversations', 'assignments'] as const;

/** What the organizers see of all calls. */
export type Counted = Record<(typeof metrics)[number], number>;

export async function counted({ address, organizerToken }: FreshStack): Promise<Counted> {
  const url = new URL(`/api/v1/figures?campaign=demo&metrics=${metrics.join()}`, address);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${organizerToken}` } });
  const { rows } = (await answer.json()) as { rows: Record<string, { value: number | null }>[] };
  return Object.fromEntries(metrics.map((metric) => [metric, rows[0]?.[metric]?.value ?? 0])) as Counted;
}

/** Waits until the figures have grown by so many. */
export async function countedMore(stack: FreshStack, before: Counted, by: Partial<Counted>): Promise<void> {
  const expected = Object.fromEntries(
    Object.entries(by).map(([metric, more]) => [metric, before[metric as keyof Counted] + more]),
  );
  await eventually(async () => expect(await counted(stack)).toMatchObject(expected), { timeout: 60_000 });
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** How a page is looked at: pixels wide, and its colours. */
export const looks = [
  [390, 'light'],
  [390, 'dark'],
  [1440, 'dark'],
] as const;

/**
 * What axe finds wrong with a page: the rule, and the elements.
 *
 * @param parts selectors of what is looked at, where the rest of the page is looked at elsewhere; none: all of it
 */
export async function faultsOf(page: Page, ...parts: readonly string[]): Promise<string[]> {
  // What is right is not described: of thousands of elements that would take longer than looking at them. For the same
  // reason the page itself puts together what was found ("legacy"): no page has frames, and otherwise all that is right
  // is sent to another one. Of a whole board that took five times as long as the looking.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

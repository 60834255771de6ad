import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with a page: the rule, and the elements.
 *
 * @param parts selectors of what is looked at, where the rest of the page is looked at elsewhere; none: all of it
 */
export async function faultsOf(page: Page, ...parts: readonly string[]): Promise<string[]> {
  // What is right is not described: of thousands of elements that would take longer than looking at them.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with a page: the rule, and the elements.
 *
 * @param part selector of what is looked at, where the rest of the page is looked at elsewhere
 */
export async function faultsOf(page: Page, part = 'html'): Promise<string[]> {
  // What is right is not described: of thousands of elements that would take longer than looking at them.
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong within an element, one line each: JupyterLab's own parts are not ours to judge.
 *
 * @param selector of the panel.
 */
export async function violationsIn(page: Page, selector: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(selector).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

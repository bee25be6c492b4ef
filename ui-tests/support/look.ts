import type { Page } from 'playwright-core';
import { violationsIn } from './accessibility.ts';
import { keepPicture } from './pictures.ts';
import { switchTheme } from './theme.ts';

/**
 * Looks at a page in both themes, the light one last: keeps a picture of each.
 *
 * @param name of the pictures, as in `run` for `run-light.png`.
 * @param selector of the panel.
 * @returns what axe finds wrong in the panel, one line each.
 */
export async function lookInBothThemes(
  page: Page,
  name: string,
  selector: string,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await switchTheme(page, theme);
    await keepPicture(page, `${name}-${theme}`);
    const found = await violationsIn(page, selector);
    wrong.push(...found.map((line) => `${theme}: ${line}`));
  }
  return wrong;
}

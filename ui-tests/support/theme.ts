import type { Page } from 'playwright-core';
import { writeLabSettings } from './lab-settings.ts';
import type { Workplace } from './workplace.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Pages that are opened from now on have this theme. */
export function useTheme({ home }: Workplace, theme: Theme): void {
  writeLabSettings(home, 'themes', { theme: nameOf(theme) });
}

/** Gives a page this theme, as its menu does. */
export async function switchTheme(page: Page, theme: Theme): Promise<void> {
  const args = JSON.stringify({ theme: nameOf(theme) });
  await page.evaluate(`jupyterapp.commands.execute('apputils:change-theme', ${args})`);
  await page.locator(`body[data-jp-theme-name="${nameOf(theme)}"]`).waitFor({ state: 'attached' });
  // JupyterLab covers the page meanwhile.
  await page.locator('#jupyterlab-splash').waitFor({ state: 'detached' });
}

function nameOf(theme: Theme): string {
  return theme === 'light' ? 'JupyterLab Light' : 'JupyterLab Dark';
}

import { writeLabSettings } from './lab-settings.ts';
import type { Workplace } from './workplace.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Pages that are opened from now on have this theme. */
export function useTheme({ home }: Workplace, theme: Theme): void {
  const name = theme === 'light' ? 'JupyterLab Light' : 'JupyterLab Dark';
  writeLabSettings(home, 'themes', { theme: name });
}

import type { RunDetail } from '@damselfly/remote/http';
import { optionText } from './run-options.ts';

/** Whether a run also reconstructs odd and even frames apart. */
export function hasHalves(detail: RunDetail | undefined): boolean {
  const value = detail && optionText(detail.options, 'halves');
  return value === 'true' || value === '1';
}

import type { RefObject } from 'react';
import { useSize } from './use-size.ts';

/** Width of an element, CSS pixels. */
export function useWidth(element: RefObject<HTMLElement>): number {
  return useSize(element).width;
}

import { useEffect, type RefObject } from 'react';

/** Calls `look` when an element comes into view, as often as it does. */
export function useSight(node: RefObject<Element>, look: () => void): void {
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        look();
      }
    });
    if (node.current !== null) {
      observer.observe(node.current);
    }
    return () => {
      observer.disconnect();
    };
  });
}

import { act } from '@testing-library/react';

const waiting = new Map<number, IdleRequestCallback>();
let count = 0;

// jsdom is never idle, and lays nothing out.
window.requestIdleCallback = (call) => {
  count += 1;
  waiting.set(count, call);
  return count;
};
window.cancelIdleCallback = (number) => {
  waiting.delete(number);
};
globalThis.ResizeObserver = class {
  observe(): void {
    // Sizes stay as they are.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
};

/** Does what waits until the page has nothing else to do. */
export function beIdle(): void {
  act(() => {
    const calls = [...waiting.values()];
    waiting.clear();
    for (const call of calls) {
      call({ didTimeout: false, timeRemaining: () => 10 });
    }
  });
}

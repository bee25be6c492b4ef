import { CommandRegistry } from '@lumino/commands';
import type { screen } from '@testing-library/react';
import { openFrames } from './fake-frames.ts';
import { FakeSource } from './fake-source.ts';
import { openTab } from './opened-panel.ts';

// The plot takes the room that there is: as much as in a small tile, and no width.
globalThis.ResizeObserver = class {
  readonly #told: ResizeObserverCallback;

  constructor(told: ResizeObserverCallback) {
    this.#told = told;
  }

  observe(target: Element): void {
    const [width, height] = [0, 180];
    const edges = { x: 0, y: 0, left: 0, top: 0, right: width, bottom: height };
    const contentRect = { ...edges, width, height, toJSON: () => edges };
    const none: readonly ResizeObserverSize[] = [];
    const boxes = { borderBoxSize: none, contentBoxSize: none, devicePixelContentBoxSize: none };
    this.#told([{ target, contentRect, ...boxes }], this);
  }
  unobserve(): void {
    // Sizes stay.
  }
  disconnect(): void {
    // As above.
  }
};

/** Opens a panel and its frames. @returns what the tab shows. */
export const openFramesTab = (
  commands = new CommandRegistry(),
  source = new FakeSource(),
  frames = openFrames,
): Promise<HTMLElement> => openTab('Frames', { commands, source, frames });

/** How many frames are chosen, as the tab says it. */
export const chosen = (tab: Pick<typeof screen, 'getByText'>): string | null =>
  tab.getByText(/frames? chosen$/).textContent;

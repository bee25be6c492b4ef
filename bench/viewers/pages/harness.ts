import { testFrame } from './test-frame.ts';
import { LEVEL, testVolume } from './test-volume.ts';

/** What the bench calls in a page; the contender's script stands before this one. */
const asked = new URLSearchParams(location.search);
const size = Number(asked.get('size'));
const make = asked.get('data') === 'frame' ? testFrame : testVolume;
const node = document.querySelector('main') ?? document.body;

/** Waits until what was drawn is on the screen, whatever the graphics still had to do. */
async function finish(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  for (const canvas of node.querySelectorAll('canvas')) {
    canvas.getContext('webgl2')?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
  }
}

function chosen(): NonNullable<typeof contender> {
  if (!contender) {
    throw new Error('The page has no contender.');
  }
  return contender;
}

let data: readonly unknown[] = [];
let shown = 0;

const bench = {
  /** Makes what is shown in turns. */
  prepare(): void {
    data = [0, 0.4].map((phase) => chosen().prepare(make(size, phase), size));
  },
  async open(): Promise<void> {
    await chosen().open(node, data[0], LEVEL);
    await finish();
  },
  async update(): Promise<void> {
    shown += 1;
    await chosen().update(data[shown % 2]);
    await finish();
  },
  async turn(): Promise<void> {
    await chosen().turn();
    await finish();
  },
  /** Levels that are drawn in a second while one is dragged. */
  async drag(milliseconds: number): Promise<number> {
    await chosen().hold?.(true);
    const begin = performance.now();
    let drawn = 0;
    for (; performance.now() - begin < milliseconds; drawn++) {
      // Never twice the same: what does not change is not drawn.
      await chosen().level?.(LEVEL + 0.1 * Math.sin((drawn + 1) / 3));
      await finish();
    }
    const levels = (1000 * drawn) / (performance.now() - begin);
    await chosen().hold?.(false);
    return levels;
  },
};

Object.assign(globalThis, { bench });

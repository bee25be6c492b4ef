import type { Contender } from './contender.ts';

const EDGE = 512;

/** Looks at no data: what waiting for two frames of the page costs, and with `?paints` a canvas of one colour in them. */
function floor(paints: boolean): Contender<null> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = EDGE;
  const context = canvas.getContext('2d');
  let isDark = false;
  return {
    prepare: () => null,
    open(node, data) {
      node.append(canvas);
      return this.update(data);
    },
    update() {
      if (paints && context) {
        isDark = !isDark;
        context.fillStyle = isDark ? '#333' : '#ccc';
        context.fillRect(0, 0, EDGE, EDGE);
      }
      return Promise.resolve();
    },
    turn() {
      return Promise.resolve();
    },
  };
}

globalThis.contender = floor(new URLSearchParams(location.search).has('paints'));

import type { Contender } from './contender.ts';

const EDGE = 512;

/**
 * Looks at no data: what waiting for two frames of the page costs, and with `?paints=` a `canvas`, an `opaque` one or
 * an `element` of one colour in them.
 */
function floor(paints: string | null): Contender<null> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = EDGE;
  const isCanvas = paints === 'canvas' || paints === 'opaque';
  const context = isCanvas ? canvas.getContext('2d', { alpha: paints === 'canvas' }) : null;
  let isDark = false;
  return {
    prepare: () => null,
    open(node, data) {
      node.append(canvas);
      return this.update(data);
    },
    update() {
      isDark = !isDark;
      const colour = isDark ? '#333' : '#ccc';
      if (context) {
        context.fillStyle = colour;
        context.fillRect(0, 0, EDGE, EDGE);
      } else if (paints === 'element') {
        canvas.style.background = colour;
      }
      return Promise.resolve();
    },
    turn() {
      return Promise.resolve();
    },
  };
}

globalThis.contender = floor(new URLSearchParams(location.search).get('paints'));

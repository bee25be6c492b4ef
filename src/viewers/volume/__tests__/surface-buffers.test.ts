import { expect, test } from '@jest/globals';
import type { ShadedSurface } from '../surfaces/shaded-surface.ts';
import { SurfaceBuffers } from '../surfaces/surface-buffers.ts';

/** Graphics that take everything, and never make anybody wait. */
function graphics(): WebGL2RenderingContext {
  const nothing = (): null => null;
  const known = { createBuffer: () => ({}), isContextLost: () => false };
  const context: unknown = new Proxy(known, {
    get: (target, name): unknown => Reflect.get(target, name) ?? nothing,
  });
  // Of the context only these are called.
  return context as WebGL2RenderingContext;
}

function surface(): ShadedSurface {
  return {
    positions: new Float32Array(9),
    normals: new Float32Array(9),
    light: new Uint8Array(3),
    indices: Uint32Array.of(0, 1, 2),
  };
}

test('brings what several ask for, and gives up only what the same one wants no more', async () => {
  Reflect.set(globalThis, 'WebGLVertexArrayObject', Object);
  const buffers = new SurfaceBuffers(graphics());
  const [before, own, companion, picture] = Array.from({ length: 4 }, () => [surface()]);
  const bringing = [
    buffers.bring(before, 'own'),
    buffers.bring(own, 'own'),
    buffers.bring(companion, 'companions'),
    buffers.bring(picture, 'picture'),
  ];
  await Promise.all(bringing);
  expect([before, own, companion, picture].map((list) => buffers.holds(list))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  buffers.keepOnly(own);
  expect(buffers.holds(companion)).toBe(false);
});

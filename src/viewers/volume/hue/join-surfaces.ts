import type { ShadedSurface } from '../surfaces/shaded-surface.ts';

/** Two painted surfaces as one. */
export function joinSurfaces(
  first: Required<ShadedSurface>,
  second: Required<ShadedSurface>,
): Required<ShadedSurface> {
  const vertices = first.positions.length / 3;
  return {
    positions: floats(first.positions, second.positions),
    normals: floats(first.normals, second.normals),
    light: bytes(first.light, second.light),
    paint: bytes(first.paint, second.paint),
    indices: indices(first.indices, second.indices, vertices),
  };
}

function floats(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const joined = new Float32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function bytes(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** @param vertices of the first, after which those of the second come. */
function indices(a: Uint32Array, b: Uint32Array, vertices: number): Uint32Array<ArrayBuffer> {
  const joined = new Uint32Array(a.length + b.length);
  joined.set(a);
  b.forEach((index, i) => {
    joined[a.length + i] = index + vertices;
  });
  return joined;
}

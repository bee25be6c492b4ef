import { far0, near0, near1, near2, readCells } from './cells';

let vertices: i32 = 0;
let quads: i32 = 0;

/** Counts what the surface has: a vertex for every cell that it passes, a quad for every edge that it crosses. */
export function countCells(nx: i32, ny: i32, marks: usize, words: i32): void {
  const rowBytes = <usize>words << 3;
  const layerBytes = rowBytes * <usize>(ny + 2);
  vertices = 0;
  quads = 0;
  for (let x = 0; x <= nx; x++) {
    for (let y = 0; y <= ny; y++) {
      const row = marks + <usize>x * layerBytes + <usize>y * rowBytes;
      for (let word = 0; word < words; word++) {
        const passed = readCells(row, word, rowBytes, layerBytes);
        if (passed != 0) {
          vertices += <i32>popcnt(passed);
          quads += <i32>(popcnt(near0 ^ near2) + popcnt(near0 ^ near1) + popcnt(near0 ^ far0));
        }
      }
    }
  }
}

/** Of the last counting. */
export function vertexCount(): i32 {
  return vertices;
}

export function quadCount(): i32 {
  return quads;
}

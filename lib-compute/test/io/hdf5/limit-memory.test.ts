import { expect, it } from 'vitest';
import { limitWebAssemblyMemory } from '../../../src/io/hdf5/limit-memory.ts';

/** A module that exports a memory of one page, without a limit of its own. */
const MODULE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x05, 0x03, 0x01, 0x00, 0x01],
  ...[0x07, 0x05, 0x01, 0x01, 0x6d, 0x02, 0x00],
);

it('refuses growth beyond the limit, and says that it did', async () => {
  const wasRefused = limitWebAssemblyMemory(3 * 65_536);
  const { instance } = await WebAssembly.instantiate(MODULE, {});
  const memory = instance.exports['m'] as WebAssembly.Memory;
  expect(memory.grow(1)).toBe(1);
  expect(wasRefused()).toBe(false);
  expect(() => memory.grow(2)).toThrow('limited to 196608 bytes');
  expect(memory.buffer.byteLength).toBe(2 * 65_536);
  expect([wasRefused(), wasRefused()]).toEqual([true, false]);
  expect(memory.grow(1)).toBe(2);
});

import { expect, test } from 'vitest';

test('what `@damselfly/compute` offers', async () => {
  expect(Object.keys(await import('@damselfly/compute')).sort()).toMatchInlineSnapshot(`
    [
      "EmcOptionsSchema",
      "blobSource",
      "isDamselflyError",
      "loadEmcInput",
      "memorySource",
      "openFile",
      "openHttpSource",
      "parseDragonflyConfig",
      "prepareStart",
      "reconstruct",
      "referenceBackend",
      "rotationList",
    ]
  `);
});

test('what `@damselfly/compute/node` offers', async () => {
  expect(Object.keys(await import('@damselfly/compute/node')).sort()).toMatchInlineSnapshot(`
    [
      "nodeWasmBackend",
      "nodeWebgpuBackend",
      "openFileSource",
      "openHdf5",
      "writeAtomically",
    ]
  `);
});

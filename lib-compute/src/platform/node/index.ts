/**
 * `@damselfly/compute/node`: what the library needs from Node.
 *
 * @module
 */

export { writeAtomically } from './atomic-write.ts';
export { openFileSource } from './file-source.ts';
export { openHdf5 } from './open-hdf5.ts';
export { nodeWasmBackend } from './wasm-backend.ts';
export { nodeWebgpuBackend } from './webgpu-backend.ts';

/**
 * `@damselfly/compute`: Dragonfly's files in, EMC reconstructions out, in the browser, Node and Deno.
 * What differs between these is given from outside; `@damselfly/compute/node` has it for Node.
 *
 * @example
 * const { options } = parseDragonflyConfig(text, 'config.ini');
 * const { input } = await loadEmcInput(options, { openSource, openHdf5 });
 * for await (const iteration of reconstruct(prepareStart(input, options), options, { backend })) {
 *   draw(iteration.model);
 * }
 *
 * @module
 */

export type {
  Backend,
  BackendName,
  BackendSupport,
  EmcEngine,
  EngineOptions,
} from './backends/backend.ts';
export type { EmcProblem } from './backends/emc-problem.ts';
export { referenceBackend } from './backends/reference/reference-backend.ts';
export type { Collective } from './emc/collective.ts';
export type { EmcInput } from './emc/input.ts';
export type { IterationProgress } from './emc/job.ts';
export type { Iteration, IterationMetrics, IterationTimings } from './emc/iteration.ts';
export { EmcOptionsSchema, type EmcOptions } from './emc/options.ts';
export { reconstruct, type ReconstructContext } from './emc/reconstruct.ts';
export { prepareStart, type ResumeState, type Start } from './emc/start.ts';
export {
  isDamselflyError,
  type DamselflyError,
  type ErrorFields,
  type ErrorTag,
} from './errors.ts';
export type { Detector } from './geometry/detector.ts';
export { rotationList } from './geometry/rotation-list.ts';
export type { Rotations } from './geometry/rotations.ts';
export { blobSource } from './io/byte-source/blob-source.ts';
export type { ByteSource, IoOptions } from './io/byte-source/byte-source.ts';
export { openHttpSource } from './io/byte-source/http-source.ts';
export { memorySource } from './io/byte-source/memory-source.ts';
export type { Dataset } from './io/dataset.ts';
export type { Format, FormatContext, Opened, VolumeFile } from './io/format.ts';
export {
  parseDragonflyConfig,
  type DragonflyConfig,
} from './io/formats/dragonfly-config/dragonfly-config.ts';
export { loadEmcInput, type LoadContext, type LoadedInput } from './io/load-emc-input.ts';
export { openFile } from './io/open-file.ts';
export type { SparsePhotons } from './photons/sparse-photons.ts';
export type { Volume } from './volume/volume.ts';

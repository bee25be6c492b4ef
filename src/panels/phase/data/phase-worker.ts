/**
 * The web worker that phases classes: a `PhaseStore` to be called.
 *
 * @module
 */
import { inputError } from '@damselfly/compute/errors.ts';
import { blobSource } from '@damselfly/compute/io/byte-source/blob-source.ts';
import { openDragonflyOutput } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-output.ts';
import { hdf5FileBytes } from '@damselfly/compute/platform/browser/hdf5-file-bytes.ts';
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import { expose } from 'comlink';
import type {
  CodedClasses,
  OpenedClasses,
  PhasedRun,
  PhaseOptions,
  PhasingSnapshot,
  PreparedPlane,
  ReportPhasing,
} from './phase-request.ts';
import { PhaseStore } from './phase-store.ts';

/** Extents of an output of planes: classes and both axes. */
const AXES = 3;

const store = new PhaseStore();

const calls = {
  /** Takes the classes of an output. @throws what reading it throws; Input where it holds volumes. */
  async open(blob: Blob, name: string): Promise<OpenedClasses> {
    const take = store.expect();
    const output = await openDragonflyOutput(blobSource(blob, name), { openHdf5 });
    try {
      const [count, size] = output.shape;
      if (output.shape.length !== AXES) {
        const found = `an output of ${output.shape.join(' x ')}`;
        throw inputError({ what: name, expected: 'classes of a 2D run', found });
      }
      take({ count, size, values: Float64Array.from(await output.intens()) });
      return { count, size };
    } finally {
      await output.close();
    }
  },
  use(classes: CodedClasses): void {
    store.use(classes);
  },
  prepare(number: number, options: PhaseOptions): PreparedPlane {
    return store.prepare(number, options);
  },
  phase(number: number, options: PhaseOptions, report: ReportPhasing): Promise<PhasingSnapshot> {
    return store.phase(number, options, report);
  },
  cancel(): void {
    store.cancel();
  },
  async hdf5(name: string, origin: PhasedRun, version: string): Promise<Blob> {
    const bytes = await hdf5FileBytes(name, store.content(origin, version));
    return new Blob([bytes], { type: 'application/x-hdf5' });
  },
};

export type PhaseCalls = typeof calls;

expose(calls);

/**
 * The web worker that reads volume files: a `VolumeStore` to be called.
 *
 * @module
 */
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import { expose, transfer } from 'comlink';
import { sourceOf } from '../../../services/page-runs/coordinator/located-file.ts';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { OpenedVolume, ReadReport, ReadVolume } from './volume-request.ts';
import { VolumeStore } from './volume-store.ts';

let locateFile: LocateFile | undefined;
let reading = new AbortController();

const store = new VolumeStore({
  openHdf5,
  openSource: async (path) => {
    const located = await locateFile?.(path);
    return sourceOf(located ?? { kind: 'refused', reason: 'nothing says where it is' }, path);
  },
});

/** What the page asks of the worker. */
const calls = {
  /** @param locate says where the bytes of a file are, from now on. */
  open(path: string, locate: LocateFile): Promise<OpenedVolume> {
    locateFile = locate;
    return store.open(path);
  },
  async volume(mode: number, scale: ReadVolume['scale'], report: ReadReport): Promise<ReadVolume> {
    reading = new AbortController();
    const volume = await store.volume(mode, scale, report, reading.signal);
    return volume.values.buffer instanceof ArrayBuffer
      ? transfer(volume, [volume.values.buffer])
      : volume;
  },
  mrc(mode: number, report: ReadReport): Promise<Blob> {
    reading = new AbortController();
    return store.mrc(mode, report, reading.signal);
  },
  cancel(): void {
    reading.abort();
  },
};

export type VolumeFileCalls = typeof calls;

expose(calls);

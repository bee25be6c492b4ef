/**
 * The web worker that reads volume files: a `VolumeStore` to be called.
 *
 * @module
 */
import type { WantedVolume } from '@damselfly/compute/io/format.ts';
import { hdf5FileBytes } from '@damselfly/compute/platform/browser/hdf5-file-bytes.ts';
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import { expose, transfer } from 'comlink';
import { sourceOf } from '../../../services/page-runs/coordinator/located-file.ts';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { SupportVolume } from './support-mask.ts';
import type { OpenedFile, OpenedVolume, ReadReport, ReadVolume } from './volume-request.ts';
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
  open(path: string, wanted: WantedVolume | undefined, locate: LocateFile): Promise<OpenedFile> {
    // What the file before is read for no one waits for any more.
    reading.abort();
    locateFile = locate;
    return store.open(path, wanted);
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
  async cxi(
    mode: number,
    space: OpenedVolume['space'],
    support: SupportVolume | undefined,
    report: ReadReport,
  ): Promise<Blob> {
    reading = new AbortController();
    const content = await store.cxi(mode, space, support, report, reading.signal);
    const bytes = await hdf5FileBytes('the CXI file', content);
    return new Blob([bytes], { type: 'application/x-hdf5' });
  },
  cancel(): void {
    reading.abort();
  },
};

export type VolumeFileCalls = typeof calls;

expose(calls);

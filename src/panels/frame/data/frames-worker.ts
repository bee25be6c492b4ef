/**
 * The web worker that reads frames: a `FrameStore` to be called.
 *
 * @module
 */
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import { expose, transfer } from 'comlink';
import { sourceOf } from '../../../services/page-runs/coordinator/located-file.ts';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { FrameLayout } from '../../../viewers/frame/frame-layout.ts';
import { FrameStore } from './frame-store.ts';
import type {
  DetectorRequest,
  OpenedPhotons,
  PhotonsRequest,
  PowderReport,
  PowderRequest,
  ReadFrame,
} from './frames-request.ts';

let locateFile: LocateFile | undefined;

const store = new FrameStore({
  openHdf5,
  openSource: async (path) => {
    const located = await locateFile?.(path);
    return sourceOf(located ?? { kind: 'refused', reason: 'nothing says where it is' }, path);
  },
});

/** What the page asks of the worker. */
const calls = {
  /** @param locate says where the bytes of a file are, from now on. */
  open(request: PhotonsRequest, locate: LocateFile): Promise<OpenedPhotons> {
    locateFile = locate;
    return store.open(request);
  },
  useDetector: (request: DetectorRequest | undefined): Promise<void> => store.useDetector(request),
  layout: (number: number): FrameLayout => store.layout(number),
  frame: async (number: number): Promise<ReadFrame> => moved(await store.frame(number)),
  powder: async (request: PowderRequest, report: PowderReport): Promise<ReadFrame> =>
    moved(await store.powder(request, report)),
  cancelPowder: (): void => {
    store.cancelPowder();
  },
};

function moved(frame: ReadFrame): ReadFrame {
  return transfer(frame, [frame.values.buffer]);
}

export type FrameCalls = typeof calls;

expose(calls);

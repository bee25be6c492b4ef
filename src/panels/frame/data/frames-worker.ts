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
import type { VoxelFrame } from '@damselfly/compute/matching/voxel-frames.ts';
import { FrameMatcher } from './frame-matcher.ts';
import { FrameStore } from './frame-store.ts';
import type {
  DetectorRequest,
  LaidOutFrame,
  ModelRequest,
  OpenedPhotons,
  OrientationsRequest,
  PhotonsRequest,
  PowderReport,
  PowderRequest,
  ReadBlacklist,
  VoxelRequest,
} from './frames-request.ts';

/** A frame on its way to the page. */
export interface SentFrame extends Omit<LaidOutFrame, 'layout'> {
  /** Of its layout. */
  readonly number: number;
  /** With the first frame that lies in it. */
  readonly layout?: FrameLayout;
  /** Layouts with lower numbers are never sent by their number again. */
  readonly firstNumber: number;
}

let locateFile: LocateFile | undefined;

const store = new FrameStore({
  openHdf5,
  isHasty: true,
  openSource: async (path) => {
    const located = await locateFile?.(path);
    return sourceOf(located ?? { kind: 'refused', reason: 'nothing says where it is' }, path);
  },
});

const matcher = new FrameMatcher(store);

/** What the page asks of the worker. */
const calls = {
  /** @param locate says where the bytes of a file are, from now on. */
  async open(request: PhotonsRequest, locate: LocateFile): Promise<OpenedPhotons> {
    locateFile = locate;
    const opened = await store.open(request);
    forgetLayouts();
    return opened;
  },
  async useDetector(request: DetectorRequest | undefined): Promise<void> {
    await store.useDetector(request);
    forgetLayouts();
  },
  blacklist: (path: string): Promise<ReadBlacklist> => store.blacklist(path),
  verify: (): Promise<void> => store.verify(),
  frame: async (number: number): Promise<SentFrame> => moved(await store.frame(number)),
  powder: async (request: PowderRequest, report: PowderReport): Promise<SentFrame> =>
    moved(await store.powder(request, report)),
  cancelPowder: (): void => {
    store.cancelPowder();
  },
  useOrientations: (request: OrientationsRequest): boolean => matcher.useOrientations(request),
  useModel: (model: ModelRequest): void => {
    matcher.useModel(model);
  },
  slice: async (frame: number): Promise<SentFrame | undefined> => {
    const slice = await matcher.slice(frame);
    return slice && moved(slice);
  },
  framesAt: (request: VoxelRequest, report: PowderReport): Promise<VoxelFrame[]> =>
    matcher.framesAt(request, report),
  cancelSearch: (): void => {
    matcher.cancelSearch();
  },
};

/** A layout goes to the page once: it is larger than the frames that lie in it. */
const numbers = new Map<FrameLayout, number>();
let firstNumber = 0;

/** Others take their place: a detector of 16 million pixels has a layout of 150 MB. */
function forgetLayouts(): void {
  firstNumber += numbers.size;
  numbers.clear();
}

function moved({ layout, ...frame }: LaidOutFrame): SentFrame {
  const isKnown = numbers.has(layout);
  const number = numbers.get(layout) ?? firstNumber + numbers.size;
  numbers.set(layout, number);
  const sent: SentFrame = { ...frame, number, firstNumber, ...(!isKnown && { layout }) };
  return transfer(sent, [frame.values.buffer]);
}

export type FrameCalls = typeof calls;

expose(calls);

import { layOutDetector } from '../../../viewers/frame/lay-out-detector.ts';
import { layOutFileOrder } from '../../../viewers/frame/lay-out-file-order.ts';
import { detectorAt, gridOf } from '../../../viewers/frame/__tests__/detector-fixture.ts';
import type { VoxelFrame } from '@damselfly/compute/matching/voxel-frames.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import type {
  DetectorRequest,
  LaidOutFrame,
  ModelRequest,
  OpenedPhotons,
  PhotonsRequest,
  PowderReport,
  PowderRequest,
  ReadBlacklist,
  VoxelRequest,
} from '../data/frames-request.ts';

/** Twenty frames of 12 pixels; every fourth is blacklisted. Frames wait until they are let go, if `holds`. */
export class FakeReader implements FrameReader {
  readonly asked: number[] = [];
  readonly opened: PhotonsRequest[] = [];
  readonly detectors: (DetectorRequest | undefined)[] = [];
  readonly models: ModelRequest[] = [];
  readonly sliced: number[] = [];
  readonly searched: VoxelRequest['voxel'][] = [];
  isDisposed = false;
  holds = false;
  /** The detector that is not accepted. */
  refused = '';
  /** What is found out after the first frame. */
  flaw: string | undefined;
  readonly #held: (() => void)[] = [];
  #hasDetector = false;

  open(request: PhotonsRequest): Promise<OpenedPhotons> {
    this.opened.push(request);
    return Promise.resolve({
      frameCount: 20,
      pixelCount: 12,
      dtype: 'sparse',
      files: [{ path: '/a/photons.emc', frameCount: 20 }],
    });
  }

  blacklist(): Promise<ReadBlacklist> {
    return Promise.resolve({
      blacklist: Uint8Array.from({ length: 20 }, (_, frame) => Number(frame % 4 === 0)),
    });
  }

  useDetector(request: DetectorRequest | undefined): Promise<void> {
    this.detectors.push(request);
    this.#hasDetector = request !== undefined && request.path !== this.refused;
    return request?.path === this.refused && request.path !== ''
      ? Promise.reject(new Error(`${request.path} does not fit.`))
      : Promise.resolve();
  }

  verify(): Promise<void> {
    return this.flaw === undefined ? Promise.resolve() : Promise.reject(new Error(this.flaw));
  }

  async frame(number: number): Promise<LaidOutFrame> {
    this.asked.push(number);
    if (this.holds) {
      await new Promise<void>((resolve) => this.#held.push(resolve));
    }
    return this.#picture(number);
  }

  letGo(): void {
    this.#held.shift()?.();
  }

  powder({ frames }: PowderRequest, report: PowderReport): Promise<LaidOutFrame> {
    report(frames.length, frames.length);
    return Promise.resolve(this.#picture(frames.length));
  }

  cancelPowder(): void {
    this.letGo();
  }

  useOrientations(): Promise<boolean> {
    return Promise.resolve(true);
  }

  useModel(model: ModelRequest): Promise<void> {
    this.models.push(model);
    return Promise.resolve();
  }

  slice(frame: number): Promise<LaidOutFrame | undefined> {
    this.sliced.push(frame);
    return Promise.resolve(this.#picture(1000 + frame));
  }

  /** Frames 7 and 3. */
  framesAt({ voxel }: VoxelRequest, report: PowderReport): Promise<readonly VoxelFrame[]> {
    this.searched.push(voxel);
    report(2, 2);
    return Promise.resolve([
      { frame: 7, photons: 2.5, weight: 1 },
      { frame: 3, photons: 1, weight: 1 },
    ]);
  }

  cancelSearch(): void {
    this.letGo();
  }

  dispose(): void {
    this.isDisposed = true;
  }

  #picture(photons: number): LaidOutFrame {
    const layout = this.#hasDetector
      ? layOutDetector(detectorAt(gridOf(3, 4)), 0.01)
      : layOutFileOrder(12);
    return { layout, values: new Float32Array(12), photons, lit: 3, largest: 2 };
  }
}

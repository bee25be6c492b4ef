import { fileFormatError, inputError } from '@damselfly/compute/errors.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import type { ByteSource } from '@damselfly/compute/io/byte-source/byte-source.ts';
import type { Dataset } from '@damselfly/compute/io/dataset.ts';
import { openPhotons } from '@damselfly/compute/io/emc-input/frame-files.ts';
import { withSource, type LoadContext } from '@damselfly/compute/io/emc-input/load-context.ts';
import { readBlacklist } from '@damselfly/compute/io/formats/dragonfly-blacklist/read-blacklist.ts';
import { readPhotonsList } from '@damselfly/compute/io/formats/dragonfly-photons-list/read-photons-list.ts';
import { layOutFileOrder } from '../../../viewers/frame/lay-out-file-order.ts';
import { Attempts } from '../../attempts.ts';
import type {
  DetectorRequest,
  LaidOutFrame,
  OpenedPhotons,
  PhotonsRequest,
  PowderReport,
  PowderRequest,
  ReadBlacklist,
} from './frames-request.ts';
import { PixelPlaces } from './placed-values.ts';
import { PowderSum } from './powder-sum.ts';
import { readPlaces } from './read-places.ts';
import { visitFrames, type PhotonsAt } from './visit-frames.ts';

/** A photon file among those that are looked at as one. */
interface PhotonFile {
  readonly path: string;
  readonly dataset: Dataset;
  /** Number of its first frame among all. */
  readonly first: number;
  /** Pixels of one of its frames. */
  readonly pixelCount: number;
}

/** A frame with the detector that saw it. */
export interface SeenFrame {
  readonly detector: Detector;
  /** Photons, or intensities, of each pixel. */
  readonly values: Float64Array;
  /** Lays other values of the pixels out as the frame is. */
  readonly layOut: (values: ArrayLike<number>) => LaidOutFrame;
}

/** The detector that saw a frame; undefined where none is known. */
export type DetectorOf = (frame: number) => Detector | undefined;

/** Photon files, read frame by frame and laid out as their detector is. */
export class FrameStore {
  readonly #context: LoadContext;
  #files: readonly PhotonFile[] = [];
  /** For each file; files of one detector share theirs. */
  #places: readonly PixelPlaces[] = [];
  /** For each file; none in the order of the file. */
  #detectors: readonly Detector[] = [];
  readonly #layouts = new Attempts();
  /** Ends when the photons are opened. */
  #opening: Promise<unknown> = Promise.resolve();
  #powder: AbortController | undefined;

  constructor(context: LoadContext) {
    this.#context = context;
  }

  /**
   * Opens photons; of a file with photon counts in sparse form, no more is read than the number of lit pixels
   * of each frame.
   *
   * @throws what opening the files throws, FileFormat where there is no frame in them, AbortError where others are
   *   opened meanwhile.
   */
  open(request: PhotonsRequest): Promise<OpenedPhotons> {
    // A detector of others comes too late.
    this.#layouts.begin();
    const opening = this.#open(request);
    this.#opening = opening;
    return opening;
  }

  async #open({ path, isList }: PhotonsRequest): Promise<OpenedPhotons> {
    await this.close();
    const context = this.#context;
    const entries = isList
      ? await withSource(path, context, (source) => readPhotonsList(source))
      : [{ path }];
    const files: PhotonFile[] = [];
    this.#files = files;
    let first = 0;
    for (const entry of entries) {
      const dataset = await openPhotons(entry, context);
      if (this.#files !== files) {
        await dataset.close();
        throw new DOMException('Other photons are opened.', 'AbortError');
      }
      const pixelCount = dataset.frameShape.reduce((product, extent) => product * extent, 1);
      files.push({ path: entry.path, dataset, first, pixelCount });
      first += dataset.frameCount;
    }
    if (first === 0) {
      const where = 'the number of frames';
      throw fileFormatError({ file: path, where, expected: 'at least one', found: '0' });
    }
    this.#useFileOrder();
    return {
      frameCount: first,
      pixelCount: files[0].pixelCount,
      dtype: files[0].dataset.dtype,
      files: files.map(({ path: name, dataset: { frameCount } }) => ({ path: name, frameCount })),
    };
  }

  /**
   * Lays the frames out by a detector from now on, or in the order of the file; where another is asked for
   * meanwhile, by that. It is read while the photons are opened.
   *
   * @throws what opening the photons and the files throws; FileFormat where a detector has other pixels than its photons.
   */
  async useDetector(request: DetectorRequest | undefined): Promise<void> {
    const isCurrent = this.#layouts.begin();
    if (!request) {
      this.#useFileOrder();
      return;
    }
    const files = this.#opening.then(() => this.#files);
    const { places, detectors } = await readPlaces(request, files, this.#context);
    if (isCurrent()) {
      this.#places = places;
      this.#detectors = detectors;
    }
  }

  /** Photons can be looked at without their blacklist: what is wrong with it is told, not thrown. */
  async blacklist(path: string): Promise<ReadBlacklist> {
    const last = this.#files.at(-1);
    const frameCount = last ? last.first + last.dataset.frameCount : 0;
    try {
      const read = (source: ByteSource): Promise<Uint8Array> => readBlacklist(source, frameCount);
      return { blacklist: await withSource(path, this.#context, read) };
    } catch (error) {
      return { blacklistProblem: error instanceof Error ? error.message : String(error) };
    }
  }

  /**
   * Checks what opening large files has left for later: until then the first frames are as the files' sizes have them.
   *
   * @throws what opening them throws; then no frame of theirs is read any more.
   */
  async verify(): Promise<void> {
    await Promise.all(
      this.#files.map(async ({ dataset }) => {
        await dataset.verify?.();
      }),
    );
  }

  /** @throws what reading throws. */
  async frame(number: number): Promise<LaidOutFrame> {
    const index = this.#indexOf(number);
    const { dataset, first } = this.#files[index];
    const own = number - first;
    if (dataset.dtype === 'sparse') {
      const photons = await dataset.photons({ from: own, to: own + 1 });
      // Only now: a detector may have come meanwhile.
      return this.#places[index].laidOutPhotons(photons);
    }
    const frame = await dataset.frame(own);
    return this.#places[index].laidOut(frame);
  }

  /** @returns undefined as long as no detector is known. @throws what reading throws. */
  async seen(number: number): Promise<SeenFrame | undefined> {
    const index = this.#indexOf(number);
    const { dataset, first, pixelCount } = this.#files[index];
    const detector = this.#detectors.at(index);
    if (!detector) {
      return undefined;
    }
    await dataset.verify?.();
    const values = new Float64Array(pixelCount);
    const visit = (_: number, photonsAt: PhotonsAt): void => {
      for (let pixel = 0; pixel < pixelCount; pixel++) {
        values[pixel] = photonsAt(pixel);
      }
    };
    await visitFrames(dataset, [number - first], visit);
    return { detector, values, layOut: (others) => this.#places[index].laidOut(others) };
  }

  /** Tells the detector that saw a frame, as far as it is known now: another that is used later changes nothing. */
  get detectorOf(): DetectorOf {
    const detectors = this.#detectors;
    return (number) => detectors.at(this.#indexOf(number));
  }

  /**
   * Reads frames one after the other.
   *
   * @param numbers ascending.
   * @param report told how many have been read.
   * @throws what reading throws, or the signal's reason.
   */
  async visit(
    numbers: readonly number[],
    visit: (number: number, photonsAt: PhotonsAt) => void,
    report: (done: number) => void,
    signal: AbortSignal,
  ): Promise<void> {
    await this.verify();
    let done = 0;
    for (const { dataset, first } of this.#files) {
      const own = numbers
        .map((number) => number - first)
        .filter((number) => number >= 0 && number < dataset.frameCount);
      const visitOwn = (number: number, photonsAt: PhotonsAt): void => {
        visit(number + first, photonsAt);
      };
      const visited = (count: number): void => {
        done += count;
        report(done);
      };
      await visitFrames(dataset, own, visitOwn, visited, signal);
    }
  }

  /**
   * Adds frames up; a powder that is still being made is given up.
   *
   * @throws what reading throws; Input where the frames have different detectors.
   */
  async powder({ kind, frames }: PowderRequest, report: PowderReport): Promise<LaidOutFrame> {
    this.cancelPowder();
    const cancelling = new AbortController();
    this.#powder = cancelling;
    const parts = this.#files
      .map((file, index) => ({
        ...file,
        places: this.#places[index],
        frames: [...frames]
          .map((frame) => frame - file.first)
          .filter((own) => own >= 0 && own < file.dataset.frameCount),
      }))
      .filter((part) => part.frames.length > 0);
    const places = parts.at(0)?.places;
    if (!places || parts.some((part) => part.places !== places)) {
      throw inputError({
        what: 'A powder',
        expected: 'at least one frame, and all of one detector',
        found: places ? 'frames of several detectors' : 'no frame',
      });
    }
    await this.verify();
    const sum = new PowderSum(kind, parts[0].pixelCount);
    let done = 0;
    for (const { dataset, frames: own } of parts) {
      const added = (count: number): void => {
        done += count;
        report(done, frames.length);
      };
      await sum.add(dataset, own, added, cancelling.signal);
    }
    return places.laidOut(sum.result());
  }

  cancelPowder(): void {
    this.#powder?.abort();
    this.#powder = undefined;
  }

  async close(): Promise<void> {
    this.cancelPowder();
    const files = this.#files;
    this.#files = [];
    await Promise.all(files.map(({ dataset }) => dataset.close()));
  }

  #indexOf(number: number): number {
    return this.#files.findLastIndex(({ first }) => first <= number);
  }

  #useFileOrder(): void {
    this.#detectors = [];
    const places = new Map<number, PixelPlaces>();
    this.#places = this.#files.map(({ pixelCount }) => {
      const known =
        places.get(pixelCount) ?? new PixelPlaces(layOutFileOrder(pixelCount), pixelCount);
      places.set(pixelCount, known);
      return known;
    });
  }
}

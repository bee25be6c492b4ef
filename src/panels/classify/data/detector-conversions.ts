import {
  FrameConversion,
  type ConversionOptions,
} from '@damselfly/compute/classify/frame-conversion.ts';
import { inputError } from '@damselfly/compute/errors.ts';
import type { Detector } from '@damselfly/compute/geometry/detector.ts';
import { flatDetector } from '@damselfly/compute/geometry/flat-detector.ts';
import type { DetectorOf } from '../../frame/data/frame-store.ts';

/** Conversions of the detectors that frames were seen by, made once. */
export class DetectorConversions {
  readonly options: ConversionOptions;
  readonly detectorOf: DetectorOf;
  readonly #made = new Map<Detector, FrameConversion>();

  constructor(detectorOf: DetectorOf, options: ConversionOptions) {
    this.detectorOf = detectorOf;
    this.options = options;
  }

  /** @throws Input without a detector, and where no pixel of it lies in the rings. */
  of(frame: number): FrameConversion {
    const detector = this.detectorOf(frame);
    if (detector === undefined) {
      throw inputError({
        what: 'Polar coordinates',
        expected: 'a detector, which says where pixels lie: choose its file',
        found: 'none',
      });
    }
    if (detector.distance === undefined) {
      throw inputError({
        what: 'The detector file',
        expected: 'one that tells its distance (detd), for polar coordinates',
        found: 'one of the old kind, without it',
      });
    }
    const known = this.#made.get(detector);
    if (known !== undefined) {
      return known;
    }
    const { qx: x, qy: y, mask } = flatDetector(detector);
    const made = new FrameConversion({ x, y, mask }, this.options);
    this.#made.set(detector, made);
    return made;
  }
}

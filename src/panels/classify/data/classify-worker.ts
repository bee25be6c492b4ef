/**
 * The web worker that compares and classifies frames: a `ClassifyStore` to be called.
 *
 * @module
 */
import type { TrainingOptions } from '@damselfly/compute/classify/frame-classifier.ts';
import type {
  Embedding,
  EmbeddingOptions,
} from '@damselfly/compute/classify/spectral-embedding.ts';
import { openHdf5 } from '@damselfly/compute/platform/browser/open-hdf5.ts';
import { expose } from 'comlink';
import { sourceOf } from '../../../services/page-runs/coordinator/located-file.ts';
import type { LocateFile } from '../../../services/page-runs/coordinator/run-job.ts';
import type { PhotonsRequest } from '../../frame/data/frames-request.ts';
import type {
  ConvertedFacts,
  ConvertRequest,
  PolarPicture,
  Predictions,
  ReportEpoch,
  ReportPart,
  TrainedFacts,
} from './classify-request.ts';
import { ClassifyStore } from './classify-store.ts';

let locateFile: LocateFile | undefined;

const store = new ClassifyStore({
  openHdf5,
  openSource: async (path) => {
    const located = await locateFile?.(path);
    return sourceOf(located ?? { kind: 'refused', reason: 'nothing says where it is' }, path);
  },
});

const calls = {
  /** @param locate says where the bytes of a file are, from now on. */
  open(photons: PhotonsRequest, locate: LocateFile): Promise<void> {
    locateFile = locate;
    return store.open(photons);
  },
  convert: (request: ConvertRequest, report: ReportPart): Promise<ConvertedFacts> =>
    store.convert(request, report),
  polar: (request: ConvertRequest): Promise<PolarPicture> => store.polar(request),
  embed: (options: EmbeddingOptions, report: ReportPart): Promise<Embedding> =>
    store.embed(options, report),
  train: (
    classes: Uint8Array,
    options: TrainingOptions,
    report: ReportEpoch,
  ): Promise<TrainedFacts> => store.train(classes, options, report),
  predict: (frames: Uint32Array, report: ReportPart): Promise<Predictions> =>
    store.predict(frames, report),
  cancel: (): void => {
    store.cancel();
  },
};

export type ClassifyCalls = typeof calls;

expose(calls);

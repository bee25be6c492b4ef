import type { KnownModel } from '@damselfly/compute/io/formats/dragonfly-output/open-dragonfly-files.ts';
import type {
  ArrayHeader,
  FrameColumn,
  IterationQuality,
  ValueScale,
  ValueType,
  VolumeHeader,
} from '../../http/index.ts';
import type { Packed } from '../processes/packed.ts';

/** An output file and what tells it from later ones of its name. */
export interface SourceFile {
  readonly path: string;
  readonly version: string;
  /** What its run says of its model, where it has no head that does. */
  readonly known?: KnownModel;
}

export interface VolumeQuestion {
  readonly source: SourceFile;
  readonly iteration: number;
  /** Which of several volumes; planes come all at once. */
  readonly mode: number;
  readonly type: ValueType;
  readonly scale: ValueScale;
}

/** What tells which rotations the numbers of an output stand for. */
export interface QualityQuestion {
  /** 0 where it is not known. */
  readonly rotationCount: number;
  readonly stillModes: number;
}

/** Values of frames: of all, or of every so-many-th where there are more than `most`. Occupancies are of all. */
export interface FramesQuestion {
  readonly column: FrameColumn;
  readonly most?: number;
}

/** What can be had of a volume. Planes are always whole. */
export interface VolumeLevels {
  readonly full: VolumeHeader;
  readonly preview?: VolumeHeader | undefined;
}

/** Where values were written, plain, and what describes them. */
export interface Written<Header> {
  readonly file: string;
  readonly header: Header;
}

/** What the process that reads outputs answers. Each file is written whole or not at all. */
export interface ArrayCalls {
  /** Starts what the first question would wait for. */
  ready(): void;
  /** Makes both levels: they share their range. @param folder where their files go. */
  volume(question: VolumeQuestion, folder: string): Promise<Packed<VolumeLevels>>;
  /** Of planes the whole plane of the mode, whatever the axis. */
  slice(
    source: SourceFile,
    place: { readonly mode: number; readonly axis: number; readonly layer: number },
    file: string,
  ): Promise<Packed<ArrayHeader>>;
  frames(source: SourceFile, question: FramesQuestion, file: string): Promise<Packed<ArrayHeader>>;
  quality(source: SourceFile, question: QualityQuestion): Promise<Packed<IterationQuality>>;
}

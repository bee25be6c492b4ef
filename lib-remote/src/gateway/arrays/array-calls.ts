import type {
  ArrayHeader,
  FrameColumn,
  ValueScale,
  ValueType,
  VolumeHeader,
} from '../../http/index.ts';
import type { Packed } from '../processes/packed.ts';

/** An output file and what tells it from later ones of its name. */
export interface SourceFile {
  readonly path: string;
  readonly version: string;
}

export interface VolumeQuestion {
  readonly source: SourceFile;
  readonly iteration: number;
  /** Which of several volumes; planes come all at once. */
  readonly mode: number;
  readonly type: ValueType;
  readonly scale: ValueScale;
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
  frames(source: SourceFile, column: FrameColumn, file: string): Promise<Packed<ArrayHeader>>;
}

import type {
  ArrayHeader,
  FrameColumn,
  ValueScale,
  ValueType,
  VolumeHeader,
  VolumeLevel,
} from '../../http/index.ts';
import type { Packed } from '../threads/packed.ts';

/** An output file and what tells it from later ones of its name. */
export interface SourceFile {
  readonly path: string;
  readonly version: string;
}

export interface VolumeQuestion {
  readonly source: SourceFile;
  readonly iteration: number;
  readonly type: ValueType;
  readonly scale: ValueScale;
}

/** Where values were written, plain, and what describes them. */
export interface Written<Header> {
  readonly file: string;
  readonly header: Header;
}

/** What the thread that reads outputs answers. Each file is written whole or not at all. */
export interface ArrayCalls {
  /** Makes both levels: they share their range. @param folder where their files go. */
  volume(
    question: VolumeQuestion,
    folder: string,
  ): Promise<Packed<Readonly<Record<VolumeLevel, VolumeHeader>>>>;
  slice(
    source: SourceFile,
    place: { readonly axis: number; readonly layer: number },
    file: string,
  ): Promise<Packed<ArrayHeader>>;
  frames(source: SourceFile, column: FrameColumn, file: string): Promise<Packed<ArrayHeader>>;
}

import type {
  Engine,
  Estimate,
  EstimateRequest,
  FrameColumn,
  IterationQuality,
  RunAction,
  RunDetail,
  RunFile,
  RunSummary,
  StartRequest,
  SteerAsked,
  VolumeHeader,
  VolumeLevel,
} from '@damselfly/remote/http';
import type { ISignal } from '@lumino/signaling';

/** How current what a source tells is. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  /** What is shown was true at `since` (milliseconds, `Date.now`). */
  | { readonly state: 'stale'; readonly since: number }
  /** There is none here; `reason` is a sentence for the user. */
  | { readonly state: 'absent'; readonly reason: string };

/** A volume, or planes, in one byte per voxel, x slowest; `header` says what the bytes mean. */
export interface VolumeBytes {
  readonly header: VolumeHeader;
  readonly values: Uint8Array<ArrayBuffer>;
}

export interface AbortOptions {
  readonly signal?: AbortSignal;
}

export interface FramesOptions extends AbortOptions {
  /** Where the file has more frames, every so-many-th is told, but of `occupancy`; all by default. */
  readonly most?: number;
}

export interface VolumeOptions extends AbortOptions {
  /** Planes are always whole. */
  readonly level: VolumeLevel;
  /** Which of several volumes; the first by default. Planes come all at once. */
  readonly mode?: number;
}

/**
 * Where runs come from: the gateway of this user, or this page itself. Panels know runs only through
 * it, so that they are the same with a server and without. Promises reject with a GatewayError or a
 * DamselflyError, whose messages are for the user, or with the signal's reason.
 */
export interface RunSource {
  /** `gateway` or `page`; begins the key of each of its runs. */
  readonly name: 'gateway' | 'page';
  readonly connection: Connection;
  readonly connectionChanged: ISignal<RunSource, Connection>;
  /** The runs as last heard of, newest first. */
  readonly runs: readonly RunSummary[];
  /** Something about a run changed, or the run is new; `undefined` when any may have. */
  readonly runChanged: ISignal<RunSource, string | undefined>;
  /** What runs can be started on. */
  readonly engines: readonly Engine[];
  readonly enginesChanged: ISignal<RunSource, void>;
  /**
   * Looks at what its engines compute on, where that takes loading a program; once, and `enginesChanged`
   * tells when it is known. To be called where somebody looks at it.
   */
  lookAtDevices?(): void;

  detail(id: string, options?: AbortOptions): Promise<RunDetail>;
  volume(id: string, iteration: number, options: VolumeOptions): Promise<VolumeBytes>;
  /** One value per frame of the file, or of a sample of them; of `occupancy` one per frame and mode, modes fastest. */
  frames(
    id: string,
    iteration: number,
    column: FrameColumn,
    options?: FramesOptions,
  ): Promise<Int32Array | Float64Array>;
  /** What is worth knowing of an iteration beside its model and its row. */
  quality(id: string, iteration: number, options?: AbortOptions): Promise<IterationQuality>;
  /** EMC.log, or what the process printed. */
  text(id: string, which: 'log' | 'stdout' | 'stderr', options?: AbortOptions): Promise<string>;
  files(id: string, options?: AbortOptions): Promise<RunFile[]>;
  /** The bytes of one of its files, to be saved by the user. */
  download(id: string, file: RunFile, options?: AbortOptions): Promise<Blob>;
  /** All files of a run as one zip; where the source keeps them out of the file browser's reach. */
  downloadAll?(id: string): Promise<Blob>;
  /** Deletes a run with its files, where the source alone keeps them; not while it computes. */
  remove?(id: string): Promise<void>;
  control(id: string, action: RunAction): Promise<void>;
  /** Lets a run that has ended go on from its last output. @param iterations the last one to be computed. */
  extend(id: string, iterations: number): Promise<void>;
  /** Changes options of a run from its next iteration on, or takes such a change back before it. */
  steer(id: string, asked: SteerAsked): Promise<void>;
  start(request: StartRequest): Promise<RunSummary>;
  estimate(request: EstimateRequest, options?: AbortOptions): Promise<Estimate>;
  /** A config.ini or list as text. */
  readText(path: string, options?: AbortOptions): Promise<string>;
  /** Makes the built-in example ready in a folder of its own, where nothing was computed yet. @returns the path of its config.ini. */
  prepareExample(options?: AbortOptions): Promise<string>;
}

import {
  ARRAY_HEADER,
  ArrayHeaderSchema,
  EstimateSchema,
  IterationQualitySchema,
  PreparedExampleSchema,
  RunDetailSchema,
  RunFileSchema,
  RunSummarySchema,
  VOLUME_HEADER,
  VolumeHeaderSchema,
  type Engine,
  type Estimate,
  type EstimateRequest,
  type FrameColumn,
  type GatewayEvent,
  type IterationQuality,
  type RunAction,
  type RunDetail,
  type RunFile,
  type RunSummary,
  type StartRequest,
  type SteerAsked,
  type VolumeHeader,
} from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { UUID } from '@lumino/coreutils';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import * as Type from 'typebox';
import type {
  AbortOptions,
  Connection,
  FramesOptions,
  RunSource,
  VolumeBytes,
  VolumeOptions,
} from '../runs/run-source.ts';
import { EventStream } from './event-stream.ts';
import type { GatewayClient } from './gateway-client.ts';
import { transportError } from './gateway-error.ts';
import { readBytes } from './read-bytes.ts';
import { readHeader } from './read-header.ts';
import { applyEvent, type GatewayState } from './run-list.ts';

/** The runs that this user's gateway knows of. */
export class GatewayRunSource implements RunSource, IDisposable {
  readonly name = 'gateway';
  readonly #client: GatewayClient;
  readonly #stream: EventStream;
  #state: GatewayState = { runs: [], engines: [] };
  #connection: Connection = { state: 'connecting' };
  readonly #connectionChanged = new Signal<this, Connection>(this);
  readonly #runChanged = new Signal<this, string | undefined>(this);
  readonly #enginesChanged = new Signal<this, void>(this);

  constructor(client: GatewayClient) {
    this.#client = client;
    this.#stream = new EventStream(client, {
      onEvent: (event) => {
        this.#take(event);
      },
      onConnection: (connection) => {
        this.#setConnection(connection);
      },
    });
  }

  get connection(): Connection {
    return this.#connection;
  }

  get connectionChanged(): ISignal<this, Connection> {
    return this.#connectionChanged;
  }

  get runs(): readonly RunSummary[] {
    return this.#state.runs;
  }

  get runChanged(): ISignal<this, string | undefined> {
    return this.#runChanged;
  }

  get engines(): readonly Engine[] {
    return this.#state.engines;
  }

  get enginesChanged(): ISignal<this, void> {
    return this.#enginesChanged;
  }

  get isDisposed(): boolean {
    return this.#stream.isDisposed;
  }

  dispose(): void {
    this.#stream.dispose();
    Signal.clearData(this);
  }

  /** Connects anew at once. */
  refresh(): void {
    this.#stream.retry();
  }

  detail(id: string, options?: AbortOptions): Promise<RunDetail> {
    return this.#client.get(RunDetailSchema, runPath(id), options);
  }

  async volume(
    id: string,
    iteration: number,
    { mode = 0, level, signal }: VolumeOptions,
  ): Promise<VolumeBytes> {
    const { trans } = this.#client;
    const headerOf = (headers: Headers): VolumeHeader =>
      readHeader(VolumeHeaderSchema, headers, VOLUME_HEADER, trans);
    const { headers, bytes } = await readBytes(
      this.#client,
      runPath(id, 'volumes', iteration),
      { query: { mode, level, type: 'u8', scale: 'log' }, signal },
      (answered) => bytesIn(headerOf(answered).shape, 1),
    );
    const header = headerOf(headers);
    return { header, values: new Uint8Array(bytes) };
  }

  async frames(
    id: string,
    iteration: number,
    column: FrameColumn,
    { most, signal }: FramesOptions = {},
  ): Promise<Int32Array | Float64Array> {
    const { headers, bytes } = await readBytes(this.#client, runPath(id, 'frames', iteration), {
      ...(signal && { signal }),
      query: { column, ...(most !== undefined && { most }) },
    });
    const { trans } = this.#client;
    const { dtype, shape } = readHeader(ArrayHeaderSchema, headers, ARRAY_HEADER, trans);
    switch (dtype) {
      case '<i4':
        checkLength(bytes.byteLength, shape, 4, trans);
        return new Int32Array(bytes);
      case '<f8':
        checkLength(bytes.byteLength, shape, 8, trans);
        return new Float64Array(bytes);
      case '<f4':
        checkLength(bytes.byteLength, shape, 4, trans);
        return Float64Array.from(new Float32Array(bytes));
    }
  }

  quality(id: string, iteration: number, options?: AbortOptions): Promise<IterationQuality> {
    return this.#client.get(IterationQualitySchema, runPath(id, 'quality', iteration), options);
  }

  text(id: string, which: 'log' | 'stdout' | 'stderr', options?: AbortOptions): Promise<string> {
    return this.#client.getText(runPath(id, 'text', which), options);
  }

  files(id: string, options?: AbortOptions): Promise<RunFile[]> {
    return this.#client.get(Type.Array(RunFileSchema), runPath(id, 'files'), options);
  }

  async download(_id: string, file: RunFile, options?: AbortOptions): Promise<Blob> {
    const { bytes } = await readBytes(this.#client, 'file', {
      ...options,
      query: { path: file.path },
    });
    return new Blob([bytes]);
  }

  async control(id: string, action: RunAction): Promise<void> {
    await this.#client.send(runPath(id, 'control'), { id: UUID.uuid4(), action });
  }

  async extend(id: string, iterations: number): Promise<void> {
    await this.#client.send(runPath(id, 'extend'), { id: UUID.uuid4(), iterations });
  }

  async steer(id: string, asked: SteerAsked): Promise<void> {
    await this.#client.send(runPath(id, 'steer'), { id: UUID.uuid4(), ...asked });
  }

  async start(request: StartRequest): Promise<RunSummary> {
    const run = await this.#client.post(RunSummarySchema, 'runs', request);
    // The event that says so may come later than the panel that is opened now.
    this.#take({ kind: 'run', run });
    return run;
  }

  estimate(request: EstimateRequest, options?: AbortOptions): Promise<Estimate> {
    return this.#client.post(EstimateSchema, 'estimate', request, options);
  }

  readText(path: string, options?: AbortOptions): Promise<string> {
    return this.#client.getText('text', { ...options, query: { path } });
  }

  async prepareExample(options?: AbortOptions): Promise<string> {
    const { config } = await this.#client.post(PreparedExampleSchema, 'example', {}, options);
    return config;
  }

  #take(event: GatewayEvent): void {
    this.#state = applyEvent(this.#state, event);
    switch (event.kind) {
      case 'snapshot':
        this.#runChanged.emit(undefined);
        this.#enginesChanged.emit();
        break;
      case 'run':
        this.#runChanged.emit(event.run.id);
        break;
      case 'gone':
        this.#runChanged.emit(event.id);
        break;
      case 'engines':
        this.#enginesChanged.emit();
        break;
    }
  }

  #setConnection(connection: Connection): void {
    const isNews = connection.state !== this.#connection.state || connection.state === 'stale';
    this.#connection = connection;
    if (isNews) {
      this.#connectionChanged.emit(connection);
    }
  }
}

function runPath(id: string, ...rest: readonly (string | number)[]): string {
  return ['runs', id, ...rest].map((part) => encodeURIComponent(part)).join('/');
}

function checkLength(
  bytes: number,
  shape: readonly number[],
  bytesPerValue: number,
  trans: TranslationBundle,
): void {
  const expected = bytesIn(shape, bytesPerValue);
  if (bytes !== expected) {
    const message = trans.__('The gateway sent %1 bytes where %2 were announced.', bytes, expected);
    throw transportError('BadAnswer', 200, message);
  }
}

function bytesIn(shape: readonly number[], bytesPerValue: number): number {
  return shape.reduce((product, edge) => product * edge, bytesPerValue);
}

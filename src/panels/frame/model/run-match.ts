import type { RunDetail } from '@damselfly/remote/http';
import type { RunSource } from '../../../services/runs/run-source.ts';
import {
  orientationAt,
  orientationNumbersOf,
  type OrientationNumbers,
} from '../../run/model/orientation-numbers.ts';
import type { FrameReader } from '../data/frame-reader.ts';
import type { LaidOutFrame, ModelRequest, OrientationsRequest } from '../data/frames-request.ts';
import { modelRequest } from './model-request.ts';

/** A frame beside what the model predicts of it. */
export interface FrameMatch {
  readonly frame: number;
  readonly iteration: number;
  /** Missing where the model is not rotated. */
  readonly rotation?: number | undefined;
  /** Which of several models; missing where there is one. */
  readonly mode?: number | undefined;
  /** Of the frame and its orientation, nats (spec/emc.md 3.5); missing where the output does not say. */
  readonly information?: number | undefined;
  /** Photons that the model predicts; missing where the frame takes no part or the rotations are not known. */
  readonly picture?: LaidOutFrame | undefined;
}

type Reader = Pick<FrameReader, 'useOrientations' | 'useModel' | 'slice'>;

/** What an iteration says of the frames. */
interface Known {
  readonly iteration: number;
  readonly begun: string | undefined;
  readonly kind: 'volumes' | 'planes';
  readonly numbers: OrientationNumbers;
  readonly orientations: Int32Array;
  readonly information: ArrayLike<number> | undefined;
  readonly hasRotations: boolean;
}

/** Finds the slice of a run's model that a frame fits best. Questions are answered one after the other. */
export class RunMatch {
  readonly #reader: Reader;
  readonly #source: RunSource;
  readonly #id: string;
  #known: Known | undefined;
  /** The model that the reader uses. */
  #mode: number | undefined;
  /** Ends when the question that came last is answered. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(reader: Reader, source: RunSource, id: string) {
    this.#reader = reader;
    this.#source = source;
    this.#id = id;
  }

  /**
   * @param iteration the last one where missing.
   * @returns undefined before the first iteration.
   * @throws what the source or reading the frame throws.
   */
  of(frame: number, iteration?: number): Promise<FrameMatch | undefined> {
    return this.#inTurn(() => this.#of(frame, iteration));
  }

  /**
   * Says how the frames of an iteration lie in its models.
   *
   * @returns whether the rotations are known; false before the first iteration.
   * @throws what the source throws.
   */
  orient(iteration?: number): Promise<boolean> {
    return this.#inTurn(async () => (await this.#look(iteration))?.hasRotations ?? false);
  }

  /** The reader knows one model at a time: another question would take it away. */
  #inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#turn.then(ask);
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #of(frame: number, iteration: number | undefined): Promise<FrameMatch | undefined> {
    const known = await this.#look(iteration);
    if (!known) {
      return undefined;
    }
    const { numbers, orientations, information } = known;
    const number = orientations[frame] ?? -1;
    const match = { frame, iteration: known.iteration };
    if (number < 0) {
      return match;
    }
    const { rotation, mode } = orientationAt(number, numbers);
    const own = mode ?? 0;
    if (known.hasRotations && this.#mode !== own) {
      await this.#reader.useModel(await this.#model(known, own));
      this.#mode = own;
    }
    return {
      ...match,
      rotation,
      mode,
      information: information?.[frame],
      picture: known.hasRotations ? await this.#reader.slice(frame) : undefined,
    };
  }

  async #look(wanted: number | undefined): Promise<Known | undefined> {
    const summary = this.#source.runs.find(({ id }) => id === this.#id);
    const iteration = wanted ?? summary?.iteration;
    if (
      this.#known !== undefined &&
      this.#known.iteration === iteration &&
      this.#known.begun === summary?.begun
    ) {
      return this.#known;
    }
    const detail = await this.#source.detail(this.#id);
    const shown = iteration ?? detail.outputs.at(-1) ?? 0;
    const numbers = orientationNumbersOf(detail, shown);
    if (shown < 1 || numbers === undefined) {
      return undefined;
    }
    const [orientations, information] = await Promise.all([
      this.#source.frames(this.#id, shown, 'orientation'),
      this.#source.frames(this.#id, shown, 'information').catch(() => undefined),
    ]);
    const request = orientationsRequest(detail, numbers, Int32Array.from(orientations));
    this.#mode = undefined;
    this.#known = {
      iteration: shown,
      begun: summary?.begun,
      kind: request.rotations.kind,
      numbers,
      orientations: request.orientations,
      information,
      hasRotations: await this.#reader.useOrientations(request),
    };
    return this.#known;
  }

  async #model({ iteration, kind }: Known, mode: number): Promise<ModelRequest> {
    // Planes come all at once.
    const asked = kind === 'planes' ? 0 : mode;
    const volume = this.#source.volume(this.#id, iteration, { level: 'full', mode: asked });
    return modelRequest(await volume, mode);
  }
}

function orientationsRequest(
  { facts, options }: RunDetail,
  { rotatingModes, stillModes, rotations }: OrientationNumbers,
  orientations: Int32Array,
): OrientationsRequest {
  const whole = (key: string): number[] => {
    const value = options[key];
    return typeof value === 'number' ? [value] : [];
  };
  const group = options['point_group'];
  return {
    orientations,
    modes: { rotating: rotatingModes, still: stillModes },
    rotations: {
      kind: facts.kind ?? 'volumes',
      count: rotations,
      divisions: [...whole('num_div'), ...whole('fine_div')],
      pointGroup: typeof group === 'string' ? group : undefined,
      parity: facts.parity ?? false,
      isCentrosymmetric: options['friedel_sym'] === true,
    },
  };
}

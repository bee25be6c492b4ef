import { VolumeLevelSchema } from '@damselfly/remote/http';
import * as Type from 'typebox';
import { Check } from 'typebox/value';

/** What a movie of iterations is made of; all of it can be left out. */
const MovieChoiceSchema = Type.Object({
  /** The first iteration, and the last. */
  from: Type.Optional(Type.Integer({ minimum: 0 })),
  to: Type.Optional(Type.Integer({ minimum: 0 })),
  framesPerSecond: Type.Optional(Type.Number({ minimum: 1, maximum: 30 })),
  level: Type.Optional(VolumeLevelSchema),
  /** Whether the axes, the scale bar and what else lies over the model are in it; they are unless told otherwise. */
  overlay: Type.Optional(Type.Boolean()),
});

export type MovieChoice = Type.Static<typeof MovieChoiceSchema>;

/** What a command was asked for; `undefined` where it does not fit. */
export function readMovieChoice(args: unknown): MovieChoice | undefined {
  return Check(MovieChoiceSchema, args) ? args : undefined;
}

/** Each iteration is seen for as long as in the panel. */
export const FRAMES_PER_SECOND = 2;

/** Of more iterations, the whole volumes would be brought for minutes. */
const MOST_WHOLE = 100;

/** The iterations of a movie, rising, and what is shown of each: the whole, or of many the preview. */
export function chosenMovie(
  { from = 0, to = Infinity, framesPerSecond = FRAMES_PER_SECOND, level }: MovieChoice,
  outputs: readonly number[],
): Required<Pick<MovieChoice, 'framesPerSecond' | 'level'>> & {
  readonly iterations: readonly number[];
} {
  const iterations = outputs.filter((output) => output >= from && output <= to);
  const own = iterations.length > MOST_WHOLE ? 'preview' : 'full';
  return { iterations, framesPerSecond, level: level ?? own };
}

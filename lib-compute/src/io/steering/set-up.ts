import { Value } from 'typebox/value';
import { MOST_WORKERS } from '../../emc/most-workers.ts';
import { EmcOptionsSchema, type EmcOptions } from '../../emc/options.ts';
import { configError, type DamselflyError } from '../../errors.ts';
import { checkOptions, defaultOf } from '../formats/dragonfly-config/check-options.ts';
import { describeSchema } from '../formats/dragonfly-config/describe-schema.ts';
import { valueOf } from '../formats/dragonfly-config/value-of.ts';
import { valueText } from '../formats/dragonfly-config/value-text.ts';
import { isSteerable, reasonToKeep, WORKERS_KEY, type SteerableKey } from './steerable-keys.ts';
import type { SteeredKey, Steering, SteerTexts } from './steering.ts';

/** What an iteration is computed with, as far as it may change. */
export interface SetUp {
  readonly options: EmcOptions;
  readonly workers: number;
}

/** Something wrong with one key. */
export interface SteerFlaw {
  readonly key: string;
  readonly error: DamselflyError;
}

/**
 * The set-up of iteration `number` of a run that began with `base`.
 *
 * @throws Config where a change is none that this version can carry out: to go on without it would be another run.
 */
export function setUpAt(base: SetUp, history: readonly Steering[], number: number): SetUp {
  const texts = Object.fromEntries(
    history
      .filter(({ from }) => from <= number)
      .flatMap(({ changes }) => changes.map((change) => [change.key, textOf(change)])),
  );
  const { setUp, flaws } = withTexts(base, texts, 'history of the run');
  if (flaws.length > 0) {
    throw flaws[0].error;
  }
  return setUp;
}

/** Earlier versions took more workers than there can be. */
function textOf({ key, new: text }: SteeredKey): string {
  return key === WORKERS_KEY && Number(text) > MOST_WORKERS ? String(MOST_WORKERS) : text;
}

/**
 * A set-up with other texts for some keys.
 *
 * @param file the config.ini, for the errors.
 * @returns the texts that are wrong too; where there are any, `setUp` is what was given.
 */
export function withTexts(
  base: SetUp,
  texts: SteerTexts,
  file: string,
): { readonly setUp: SetUp; readonly flaws: readonly SteerFlaw[] } {
  const flaws: SteerFlaw[] = [];
  const values: Record<string, unknown> = { ...base.options };
  let { workers } = base;
  const refuse = (key: string, expected: string, found: string): void => {
    flaws.push({ key, error: configError({ file, where: key, expected, found }) });
  };
  for (const [key, text] of Object.entries(texts)) {
    if (!isSteerable(key)) {
      refuse(key, `left as it is, because ${reasonToKeep(key)}`, `to become "${text}"`);
    } else if (key === WORKERS_KEY) {
      workers = /^[1-9]\d*$/.test(text.trim()) ? Number(text) : 0;
      if (workers === 0 || workers > MOST_WORKERS) {
        const found = text.trim() === '' ? 'empty' : `"${text}"`;
        refuse(key, `a whole number, at least 1, at most ${MOST_WORKERS}`, found);
      }
    } else if (text.trim() === '') {
      values[key] = defaultOf(EmcOptionsSchema.properties[key]);
      if (values[key] === undefined) {
        Reflect.deleteProperty(values, key);
      }
    } else {
      const schema = EmcOptionsSchema.properties[key];
      const value = valueOf(text, schema);
      if (value === undefined) {
        refuse(key, describeSchema(schema), `"${text}"`);
      } else {
        values[key] = value;
      }
    }
  }
  if (!Value.Check(EmcOptionsSchema, values)) {
    return { setUp: base, flaws };
  }
  // What is wrong by itself stands there as it was, so that all the rest is told at once.
  flaws.push(...checkOptions(values, new Set(Object.keys(values)), file));
  return flaws.length > 0 ? { setUp: base, flaws } : { setUp: { options: values, workers }, flaws };
}

/** The value of a key as config.ini writes it; empty where it is left out. */
export function textOfKey({ options, workers }: SetUp, key: SteerableKey): string {
  const value = key === WORKERS_KEY ? workers : options[key];
  return value === undefined ? '' : valueText(value);
}

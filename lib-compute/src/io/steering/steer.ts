import { resolvePath } from '../resolve-path.ts';
import { setUpAt, textOfKey, withTexts, type SetUp, type SteerFlaw } from './set-up.ts';
import { isSteerable } from './steerable-keys.ts';
import type { Steering, SteeredKey, SteerTexts } from './steering.ts';

/** A run whose next iterations are to change. */
export interface SteeredRun {
  /** As it began. */
  readonly base: SetUp;
  /** What has been changed since, oldest first. */
  readonly history: readonly Steering[];
  /** Its config.ini: paths are relative to its folder. */
  readonly config: string;
}

/** What a request to steer comes to. */
export interface SteerOutcome {
  /** Keys that would become another; none where the request changes nothing. */
  readonly changes: readonly SteeredKey[];
  /** What stands in the way, key by key. */
  readonly flaws: readonly SteerFlaw[];
}

/** Compares what is asked for with what is in force from iteration `from` on. */
export function steer(run: SteeredRun, asked: SteerTexts, from: number): SteerOutcome {
  const before = setUpAt(run.base, run.history, from);
  const texts = Object.fromEntries(
    Object.entries(asked).map(([key, text]) => [key, resolved(key, text.trim(), run.config)]),
  );
  const { setUp, flaws } = withTexts(before, texts, run.config);
  const changes = Object.keys(texts)
    .filter(isSteerable)
    .map((key) => ({ key, old: textOfKey(before, key), new: textOfKey(setUp, key) }))
    .filter((change) => change.old !== change.new);
  return { changes: flaws.length > 0 ? [] : changes, flaws };
}

/** The history without an entry; what came after it then changes from other values. */
export function withoutSteering(
  { base, history }: Pick<SteeredRun, 'base' | 'history'>,
  id: string,
): Steering[] {
  const kept: Steering[] = [];
  for (const entry of history.filter((other) => other.id !== id)) {
    const before = setUpAt(base, kept, entry.from);
    const changes = entry.changes
      .map((change) => ({
        ...change,
        old: isSteerable(change.key) ? textOfKey(before, change.key) : change.old,
      }))
      .filter((change) => change.old !== change.new);
    if (changes.length > 0) {
      kept.push({ ...entry, changes });
    }
  }
  return kept;
}

function resolved(key: string, text: string, config: string): string {
  return key === 'blacklist_file' && text !== '' ? resolvePath(config, text) : text;
}

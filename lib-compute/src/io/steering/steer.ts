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

/** The history without an entry; what came after it then changes from the values before it. */
export function withoutSteering(history: readonly Steering[], id: string): Steering[] {
  const at = history.findIndex((entry) => entry.id === id);
  if (at < 0) {
    return [...history];
  }
  // Of each key the next change alone knows the value that is taken back.
  const before = new Map(history[at].changes.map((change) => [change.key, change.old]));
  const later = history.slice(at + 1).map((entry) => ({
    ...entry,
    changes: entry.changes
      .map((change) => {
        const old = before.get(change.key) ?? change.old;
        before.delete(change.key);
        return { ...change, old };
      })
      .filter((change) => change.old !== change.new),
  }));
  return [...history.slice(0, at), ...later.filter(({ changes }) => changes.length > 0)];
}

function resolved(key: string, text: string, config: string): string {
  return key === 'blacklist_file' && text !== '' ? resolvePath(config, text) : text;
}

import { recordedOptions } from '@damselfly/compute/emc/recorded-options.ts';
import { configProblems } from '@damselfly/compute/io/formats/dragonfly-config/config-problems.ts';
import { knownSetUpAt } from '@damselfly/compute/io/steering/known-set-up.ts';
import { textOfKey } from '@damselfly/compute/io/steering/set-up.ts';
import { steer, type SteeredRun } from '@damselfly/compute/io/steering/steer.ts';
import type { SteerableKey } from '@damselfly/compute/io/steering/steerable-keys.ts';
import type { Steering, SteeredKey, SteerTexts } from '@damselfly/compute/io/steering/steering.ts';
import type { RunDetail, RunSummary } from '@damselfly/remote/http';

/** What a draft of changes comes to. */
export interface SteerPlan {
  /** The first iteration that can still be changed. */
  readonly from: number;
  /** What every key is from there on, without the draft. */
  readonly texts: Readonly<Record<SteerableKey, string>>;
  /** What the draft would change. */
  readonly changes: readonly SteeredKey[];
  /** What is wrong with it, by key. */
  readonly problems: ReadonlyMap<string, string>;
  /** Changes whose iteration has not begun. */
  readonly pending: readonly Steering[];
}

/** @returns undefined where nobody knows what the run began with, or was changed to. */
export function steerPlan(run: RunDetail, draft: SteerTexts): SteerPlan | undefined {
  const steered = steeredRun(run);
  const from = firstToCome(run);
  const setUp = steered && knownSetUpAt(steered.base, steered.history, from);
  if (steered === undefined || setUp === undefined) {
    return undefined;
  }
  const { changes, flaws } = steer(steered, draft, from);
  const problems = configProblems({ flaws, warnings: [] });
  return {
    from,
    texts: textsOf(setUp),
    changes,
    problems: new Map(problems.map(({ key = '', message }) => [key, message])),
    pending: steered.history.filter((entry) => entry.from >= from),
  };
}

/** The iteration after the one that is computed now. */
export function firstToCome({ state, iteration, progress }: RunSummary): number {
  const isComputing = state === 'running' || state === 'pausing' || state === 'stopping';
  const running = Math.max(iteration + 1, progress?.iteration ?? 0);
  return isComputing ? running + 1 : iteration + 1;
}

function textsOf(setUp: Parameters<typeof textOfKey>[0]): SteerPlan['texts'] {
  const text = (key: SteerableKey): string => textOfKey(setUp, key);
  return {
    beta: text('beta'),
    beta_factor: text('beta_factor'),
    beta_schedule: text('beta_schedule'),
    alpha: text('alpha'),
    radius: text('radius'),
    radius_schedule: text('radius_schedule'),
    point_group: text('point_group'),
    axial_sym: text('axial_sym'),
    blacklist_file: text('blacklist_file'),
    save_prob: text('save_prob'),
    workers: text('workers'),
  };
}

function steeredRun({ steering, config = '' }: RunDetail): SteeredRun | undefined {
  const options = steering && recordedOptions(steering.base);
  if (steering === undefined || options === undefined) {
    return undefined;
  }
  const base = { options, workers: steering.workers };
  return { base, history: steering.history, config };
}

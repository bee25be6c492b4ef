import type { SetUp } from '@damselfly/compute/io/steering/set-up.ts';
import type { SteeredRun } from '@damselfly/compute/io/steering/steer.ts';
import type { EmcOptions } from '@damselfly/compute/emc/options.ts';
import { recordedOptions } from '@damselfly/compute/emc/recorded-options.ts';
import { runError } from '@damselfly/compute/errors.ts';
import type { RunRecord } from './run-record.ts';

/** A recorded run as one that can be steered. @throws Run where another version wrote its options. */
export function steeredRun(record: RunRecord): SteeredRun {
  return { base: setUpAtStart(record), history: record.history ?? [], config: record.config };
}

/** What its first iteration was computed with. */
function setUpAtStart(record: RunRecord): SetUp {
  return {
    options: optionsOf(record),
    workers: record.firstWorkers ?? record.backend.workers,
  };
}

function optionsOf({ options: recorded, config }: RunRecord): EmcOptions {
  const options = recordedOptions(recorded);
  if (options === undefined) {
    const reason = 'another version of Damselfly wrote its options, which this one cannot change';
    throw runError({ folder: config, reason });
  }
  return options;
}

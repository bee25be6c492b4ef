import {
  AUTOMATIC,
  automaticChoice,
  automaticRefusal,
} from '@damselfly/compute/backends/automatic-choice.ts';
import type { BackendChoice, EngineDevice } from '@damselfly/remote/http';

/** What Automatic comes to, and why: measured, where another has been measured too. */
export interface Automatic {
  readonly device: EngineDevice;
  /** In a few words. */
  readonly why: string;
  /** How many times faster it was measured to be, and than what. */
  readonly measured?: { readonly factor: number; readonly than: EngineDevice };
  /** Whether a run that is asked for with `auto` takes it: what was measured here may say otherwise. */
  readonly isRule: boolean;
}

/** Seconds per iteration on a device, where it has been timed. */
export type SecondsOf = (device: EngineDevice) => number | undefined;

/** The devices that Automatic may take, fastest by rule first. */
export function candidates(devices: readonly EngineDevice[]): readonly EngineDevice[] {
  return AUTOMATIC.flatMap((name) =>
    devices.filter((device) => device.backend === name && automaticRefusal(device) === undefined),
  );
}

/** The fastest of those that were timed, else what the rule says. */
export function automatic(
  devices: readonly EngineDevice[],
  secondsOf: SecondsOf,
): Automatic | undefined {
  const rule = automaticChoice(devices);
  if (rule === undefined) {
    return undefined;
  }
  const timed = candidates(devices)
    .flatMap((device) => {
      const seconds = secondsOf(device);
      return seconds === undefined ? [] : [{ device, seconds }];
    })
    .sort((a, b) => a.seconds - b.seconds);
  if (timed.length < 2) {
    return { ...rule, isRule: true };
  }
  const [{ device, seconds }, { device: than, seconds: others }] = timed;
  return {
    device,
    why: rule.why,
    measured: { factor: others / seconds, than },
    isRule: device === rule.device,
  };
}

/** What is asked for where the form says `wanted`: one that cannot be had here is none. */
export function backendIn(
  devices: readonly EngineDevice[] | undefined,
  wanted: BackendChoice,
): BackendChoice {
  const device = devices?.find(({ backend }) => backend === wanted);
  return device?.available === false ? 'auto' : wanted;
}

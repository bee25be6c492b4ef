import type { VolumeLevel } from '@damselfly/remote/http';
import { fakeVolume } from '../../__tests__/fake-volume.ts';
import { VolumeLoader } from '../volume-loader.ts';
import type { VolumePlace } from '../volume-place.ts';

export interface WaitingRequest extends VolumePlace {
  readonly level: VolumeLevel;
  readonly signal: AbortSignal;
  answer(): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A loader whose requests wait until the test answers them. */
export function waitingLoader(
  bytes = 8,
  areWhole = false,
  again?: number,
  patience?: number,
): { loader: VolumeLoader; requests: WaitingRequest[] } {
  const requests: WaitingRequest[] = [];
  const loader = new VolumeLoader(
    (place, level, signal) =>
      new Promise((resolve, reject) => {
        requests.push({
          ...place,
          level,
          signal,
          answer: () => {
            resolve(fakeVolume(place.iteration, areWhole ? 'full' : level, bytes));
            return answered();
          },
          fail: (error) => {
            reject(error);
            return answered();
          },
        });
      }),
    again,
    patience,
  );
  return { loader, requests };
}

/** What follows from an answer at once; no timer runs, real or of a test. */
async function answered(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await Promise.resolve();
  }
}

export const first = (iteration: number): VolumePlace => ({ iteration, mode: 0 });

export const shownBy = ({ current }: VolumeLoader): string =>
  `${current?.header.iteration} ${current?.header.level}`;

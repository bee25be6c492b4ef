import type { VolumeLevel } from '@damselfly/remote/http';
import { asError } from './as-error.ts';
import type { RunModel } from './run-model.ts';

/**
 * Whether the volume of the iteration that is to be seen has come; a hidden panel's comes when it is shown.
 *
 * @param level `full` means the whole, `preview` what comes first.
 * @throws what bringing it met; AbortError when the panel shows another iteration.
 */
export function hasVolumeCome(
  { shown, mode, volume }: Pick<RunModel, 'shown' | 'mode' | 'volume'>,
  iteration: number,
  level: VolumeLevel,
): boolean {
  if (shown !== iteration) {
    throw new DOMException('Another iteration was chosen.', 'AbortError');
  }
  const header = volume.current?.header;
  const isWanted = header?.iteration === iteration && (header.mode ?? 0) === mode;
  if (isWanted && (level === 'preview' || header.level === 'full')) {
    return true;
  }
  if (volume.error !== undefined) {
    throw asError(volume.error);
  }
  return false;
}

import type { VolumeData } from '../../volume-data.ts';
import type { FreePlane, VolumeState } from '../volume-state.ts';

const AXES = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] } as const;

/** The plane beyond which all is cut away, its normal of length 1; `undefined` where nothing is. */
export function chosenCut(
  { space }: Pick<VolumeData, 'space'>,
  { cut, body }: Pick<VolumeState, 'cut' | 'body'>,
): FreePlane | undefined {
  if (cut === 'none' || (cut === 'auto' && (body !== 'cloud' || space !== 'reciprocal'))) {
    return undefined;
  }
  if (typeof cut === 'string') {
    return { normal: [...AXES[cut === 'auto' ? 'x' : cut]], at: 0 };
  }
  return unitPlane(cut);
}

/** The same plane with a normal of length 1; across z where it has no length. */
export function unitPlane({ normal: [x, y, z], at }: FreePlane): FreePlane {
  const length = Math.hypot(x, y, z);
  return length > 0
    ? { normal: [x / length, y / length, z / length], at }
    : { normal: [0, 0, 1], at };
}

import type { EmcOptions } from '../../emc/options.ts';
import { rotationsFor } from '../../emc/rotations-for.ts';
import { inputError } from '../../errors.ts';
import { planeRotations } from '../../geometry/plane-rotations.ts';
import type { Rotations } from '../../geometry/rotations.ts';
import { readQuaternionList } from '../formats/quaternion-list/read-quaternion-list.ts';
import { withSource, type LoadContext } from './load-context.ts';

/**
 * Rotations in the plane, the 600-cell (of a refinement the fine one) as far as the particle's symmetry asks
 * for it, or the list of a file.
 */
export async function loadRotations(options: EmcOptions, context: LoadContext): Promise<Rotations> {
  const { recon_type: kind, num_div: divisions, num_rot: count, in_quat_file: file } = options;
  if (kind === '2d') {
    return planeRotations(required(count, 'num_rot'), options.friedel_sym);
  }
  if (file !== undefined) {
    return withSource(file, context, (source) => readQuaternionList(source, context));
  }
  const fine = typeof divisions === 'object' ? divisions[0] : divisions;
  return rotationsFor(required(fine, 'num_div'), options, context.parity ?? false);
}

function required(value: number | undefined, what: string): number {
  if (value === undefined) {
    throw inputError({ what, expected: 'a whole number', found: 'missing' });
  }
  return value;
}

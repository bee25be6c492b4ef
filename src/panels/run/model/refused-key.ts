import type { SteerTexts } from '@damselfly/compute/io/steering/steering.ts';
import { isGatewayError } from '../../../services/gateway/gateway-error.ts';

/** The key of what was asked that a refusal is about; undefined where it is about the run. */
export function refusedKey(error: unknown, asked: SteerTexts): string | undefined {
  if (!isGatewayError(error)) {
    return undefined;
  }
  const { where, file, path = file } = error.fields;
  if (typeof where === 'string' && Object.hasOwn(asked, where)) {
    return where;
  }
  // No other key of these names a file.
  const isOfFile = typeof path === 'string' && Object.hasOwn(asked, 'blacklist_file');
  return isOfFile ? 'blacklist_file' : undefined;
}

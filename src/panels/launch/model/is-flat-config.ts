import type { EmcOptions } from '@damselfly/compute/emc/options.ts';

/** Whether frames are sorted into classes of planes, and not oriented in one volume. */
export function isFlatConfig({ recon_type: type }: EmcOptions): boolean {
  return type === '2d';
}

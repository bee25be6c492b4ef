import type { Estimate, EstimateRequest } from '../../http/index.ts';
import type { Packed } from '../threads/packed.ts';

/** What the thread of an estimate answers. */
export interface EstimateCalls {
  /** @param roots their paths. */
  estimate(request: EstimateRequest, roots: readonly string[]): Promise<Packed<Estimate>>;
}

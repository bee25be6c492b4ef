import type { EngineDevice, Estimate, EstimateRequest } from '../../http/index.ts';
import type { Packed } from '../processes/packed.ts';

/** What the process that tries engines out answers. */
export interface EngineCalls {
  /** @param roots their paths. */
  estimate(request: EstimateRequest, roots: readonly string[]): Promise<Packed<Estimate>>;
  /** What each backend computes on here; without graphics processors, only those that need none. */
  devices(withGraphics: boolean): Promise<EngineDevice[]>;
}

import type { Backend } from '../../src/backends/backend.ts';
import { referenceBackend } from '../../src/backends/reference/reference-backend.ts';

/** Every backend that computes whole iterations; each runs the same tests. */
export const backends: readonly Backend[] = [referenceBackend];

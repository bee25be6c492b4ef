import type { Backend, BackendSupport, EmcEngine } from '../backend.ts';
import { problemOfShare, tomogramShare } from '../tomogram-share.ts';
import { JoinedEngine, type EngineOfShare } from './joined-engine.ts';

/**
 * Several devices as one backend: each takes an equal part of the tomograms, and all frames. The parts depend on
 * the number of devices alone, so that two runs give the same bits; devices of different speed wait for the
 * slowest.
 *
 * In parity mode the first one computes alone: which pairs are decided in float64 depends on the best of all
 * tomograms.
 *
 * @param backends one for each device, all of the same kind; at least one.
 */
export function severalDevices(backends: readonly Backend[]): Backend {
  const [first] = backends;
  return {
    ...first,
    support: async () => joinSupport(await Promise.all(backends.map((one) => one.support()))),
    async prepare(problem, options) {
      const count = options.parity ? 1 : Math.min(backends.length, problem.tomograms.count);
      if (count <= 1) {
        return first.prepare(problem, options);
      }
      const shares: EngineOfShare[] = [];
      try {
        for (const [number, backend] of backends.slice(0, count).entries()) {
          const share = tomogramShare(problem.tomograms, number, count);
          const engine: EmcEngine = await backend.prepare(problemOfShare(problem, share), options);
          shares.push({ engine, first: share.first });
        }
      } catch (error) {
        await Promise.all(shares.map(({ engine }) => engine.dispose()));
        throw error;
      }
      return new JoinedEngine(shares);
    },
  };
}

function joinSupport(all: readonly BackendSupport[]): BackendSupport {
  const [first] = all;
  const pieces = all.flatMap(({ largestPiece }) => largestPiece ?? []);
  const missing = all.find(({ available }) => !available);
  return (
    missing ?? {
      available: true,
      reason: `${all.length} devices share the rotations; ${first.reason}`,
      device: all.map(({ device }) => device).join(', '),
      isFallback: all.some(({ isFallback }) => isFallback),
      ...(pieces.length > 0 && { largestPiece: Math.min(...pieces) }),
    }
  );
}

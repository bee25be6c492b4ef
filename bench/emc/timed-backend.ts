import type { Backend, EmcEngine } from '@damselfly/compute/backends/backend.ts';
import { lap, type Seconds } from '../support/seconds.ts';

/** A backend whose engine reports how long each step took. */
export function timedBackend(
  backend: Backend,
  report: (step: string, seconds: Seconds) => void,
): Backend {
  const timed = async <Result>(step: string, run: () => Promise<Result>): Promise<Result> => {
    const sinceBegin = lap();
    const result = await run();
    report(step, sinceBegin());
    return result;
  };
  return {
    name: backend.name,
    support: () => backend.support(),
    async prepare(problem, options) {
      const engine = await timed('prepare', () => backend.prepare(problem, options));
      const { adaptive } = engine;
      return {
        ...(adaptive && {
          adaptive: {
            setSearch: (...args) => timed('search', () => adaptive.setSearch(...args)),
            contenders: (...args) => timed('search', () => adaptive.contenders(...args)),
          },
        }),
        setModel: (...args) => timed('model', () => engine.setModel(...args)),
        sliceSums: (...args) => timed('slice sums', () => engine.sliceSums(...args)),
        likelihood: (...args) => timed('likelihood', () => engine.likelihood(...args)),
        probabilities: (...args) => timed('probabilities', () => engine.probabilities(...args)),
        listProbabilities: (...args) =>
          timed('probabilities', () => engine.listProbabilities(...args)),
        maximise: (...args) => timed('maximise', () => engine.maximise(...args)),
        takeVolumes: (...args) => timed('volumes', () => engine.takeVolumes(...args)),
        dispose: () => engine.dispose(),
      } satisfies EmcEngine;
    },
  };
}

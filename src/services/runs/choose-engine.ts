import type { Engine } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { RunSource } from './run-source.ts';
import type { IRunService } from './tokens.ts';

/**
 * The engine of this id, or else the first that is ready.
 *
 * @throws Error where none is ready; its message gives the reasons.
 */
export function chooseEngine(
  { engines }: IRunService,
  id: string,
  trans: TranslationBundle,
): { readonly source: RunSource; readonly engine: Engine } {
  const ready = engines.filter(({ engine }) => engine.isReady);
  const chosen = ready.find(({ engine }) => engine.id === id) ?? ready.at(0);
  if (chosen === undefined) {
    const reasons = engines.map(({ engine }) => `${engine.title}: ${engine.reason}`);
    throw new Error([trans.__('No engine is ready.'), ...reasons].join(' '));
  }
  return chosen;
}

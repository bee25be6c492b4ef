import { BackendChoiceSchema, type Started } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Check } from 'typebox/value';
import { backendTitle } from '../../../services/runs/backend-title.ts';
import { notUsedText, reasonText } from '../../../services/runs/reason-text.ts';

/** "Iterations 1 to 20 · WebAssembly · 2 workers · WebGPU not used: no GPU was found". */
export function startedText(
  { from, to, workers, backend, why }: Started,
  trans: TranslationBundle,
): string {
  const parts = [
    trans.__('Iterations %1 to %2', from, to),
    Check(BackendChoiceSchema, backend) ? backendTitle(backend, trans) : backend,
    // A GPU has none.
    backend?.startsWith('webgpu') === true
      ? undefined
      : trans._n('%1 worker', '%1 workers', workers),
    why && (backend === 'wasm' ? notUsedText(why, trans) : reasonText(why)),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

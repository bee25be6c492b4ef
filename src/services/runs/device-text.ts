import { BackendChoiceSchema, type RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Check } from 'typebox/value';
import { backendTitle } from './backend-title.ts';

/**
 * What a run computes on: `WebGPU · NVIDIA H100`; processors name themselves, and a page says only how many
 * of them it has. `2 workers` before the run has begun.
 */
export function deviceText(
  { id, backend, device, workers }: NonNullable<RunSummary['engine']>,
  trans: TranslationBundle,
): string {
  const threads = trans._n('%1 worker', '%1 workers', workers);
  const isPage = id === 'page';
  const own =
    device === '' || (isPage && backend === 'wasm')
      ? threads
      : backend === 'wasm'
        ? device
        : trans.__('%1 · %2', titleOf(backend, trans), device);
  return isPage ? trans.__('%1 · %2', trans.__('This browser'), own) : own;
}

function titleOf(backend: string, trans: TranslationBundle): string {
  return Check(BackendChoiceSchema, backend) ? backendTitle(backend, trans) : backend;
}

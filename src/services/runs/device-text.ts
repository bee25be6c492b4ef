import { BackendChoiceSchema, type RunSummary } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Check } from 'typebox/value';
import { backendTitle } from './backend-title.ts';

/** What a run computes on: `WebGPU · NVIDIA H100`; processors name themselves. */
export function deviceText(
  { backend, device }: NonNullable<RunSummary['engine']>,
  trans: TranslationBundle,
): string {
  if (backend === 'wasm') {
    return device;
  }
  const title = Check(BackendChoiceSchema, backend) ? backendTitle(backend, trans) : backend;
  return device === '' ? title : trans.__('%1 · %2', title, device);
}

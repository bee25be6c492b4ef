import { hasSimd } from '@damselfly/compute/platform/browser/has-simd.ts';
import type { Engine, EngineDevice } from '@damselfly/remote/http';
import type { TranslationBundle } from '@jupyterlab/translation';

/** `Engine.id` of the page. */
const PAGE_ENGINE = 'page';

/**
 * This browser as a place where reconstructions run.
 *
 * @param devices undefined until they have been looked at.
 */
export function pageEngine(
  trans: TranslationBundle,
  counts: { readonly running: number; readonly queued: number },
  note: string,
  devices: readonly EngineDevice[] | undefined,
): Engine {
  const cores = navigator.hardwareConcurrency;
  const isReady = hasSimd() && typeof Worker === 'function';
  return {
    id: PAGE_ENGINE,
    title: trans.__('This browser'),
    device: trans.__('%1 workers, WebAssembly SIMD', cores),
    isReady,
    reason: isReady ? note : trans.__('This browser has no WebAssembly SIMD; a newer one has it.'),
    cores,
    ...(devices && { devices: [...devices] }),
    running: counts.running,
    queued: counts.queued,
    slots: 1,
  };
}

import type { TranslationBundle } from '@jupyterlab/translation';

/** This browser's graphics processor by name, or why there is none. */
export async function webGpuText(trans: TranslationBundle): Promise<string> {
  // Missing outside secure contexts and where the browser has it switched off.
  if (!('gpu' in navigator)) {
    return window.isSecureContext
      ? trans.__('WebGPU: not in this browser')
      : trans.__('WebGPU: only over https or from localhost');
  }
  const adapter = await navigator.gpu.requestAdapter().catch(() => null);
  if (adapter === null) {
    return trans.__('WebGPU: the browser offers no graphics processor');
  }
  const { description, vendor, architecture } = adapter.info;
  const name = description === '' ? `${vendor} ${architecture}`.trim() : description;
  return trans.__('WebGPU: %1', name === '' ? trans.__('adapter ready') : name);
}

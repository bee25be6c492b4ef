import type { TranslationBundle } from '@jupyterlab/translation';

/**
 * Why a backend cannot be had, as a sentence. Where others are offered beside it, its advice to take one of
 * them goes without saying.
 */
export function reasonText(reason: string): string {
  const plain = withoutAdvice(reason);
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

/** Why a run does without WebGPU, where it was free to take it: nothing went wrong. */
export function notUsedText(reason: string, trans: TranslationBundle): string {
  return trans.__('WebGPU not used: %1', withoutAdvice(reason));
}

function withoutAdvice(reason: string): string {
  return reason.replace(/(;|, or else) use the wasm backend$/, '');
}

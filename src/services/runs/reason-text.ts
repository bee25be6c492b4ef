/**
 * Why a backend cannot be had, as a sentence. Where others are offered beside it, its advice to take one of
 * them goes without saying.
 */
export function reasonText(reason: string): string {
  const plain = reason.replace(/; use the wasm backend$/, '');
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

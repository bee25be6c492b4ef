/** `41.0 MB` as its number and its unit, which are set in different sizes. */
export function splitUnit(quantity: string): { value: string; unit: string } {
  const at = quantity.lastIndexOf('\u202f');
  return at < 0
    ? { value: quantity, unit: '' }
    : { value: quantity.slice(0, at), unit: quantity.slice(at + 1) };
}

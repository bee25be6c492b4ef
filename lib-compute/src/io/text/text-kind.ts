/** What a text of Dragonfly is, judged by its first bytes; undefined for anything else. */
export function textKind(head: Uint8Array): 'log' | 'config' | undefined {
  const text = new TextDecoder().decode(head);
  if (text.includes('\0')) {
    return undefined;
  }
  if (text.startsWith('Cryptotomography')) {
    return 'log';
  }
  const firstLine = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  return /^\s*\[[^\]]+\]\s*$/.test(firstLine ?? '') ? 'config' : undefined;
}

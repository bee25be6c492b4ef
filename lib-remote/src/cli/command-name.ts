/** How the user has called this program: the launcher of a clone tells that it stands for it. */
export const commandName = process.env['DAMSELFLY_COMMAND'] || 'damselfly';

/** Whether it was called by the launcher of a clone, which has commands of its own. */
export const isInClone = commandName !== 'damselfly';

/** A line that a shell reads as these words. */
export function commandLine(...words: readonly string[]): string {
  return [commandName, ...words.map(quoted)].join(' ');
}

/** Help and hints with the name that the user has called in their examples. */
export function asCalled(text: string): string {
  return text.replaceAll(/^ {2}damselfly(?= )/gm, () => `  ${commandName}`);
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

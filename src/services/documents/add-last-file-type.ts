import type { DocumentRegistry } from '@jupyterlab/docregistry';

/**
 * Adds a file type that comes after all others of its extensions, whenever these are added: JupyterLab opens a file with
 * the default of the first type that has one, and so with ours only where nothing else opens such files. It goes after each
 * other type once: one that is kept last in the same way would be added anew with ours, and so on without end.
 */
export function addLastFileType(
  registry: DocumentRegistry,
  type: DocumentRegistry.IFileType,
): void {
  let added = registry.addFileType(type);
  const others = new Set<string>();
  registry.changed.connect((_, { type: what, name, change }) => {
    const isAdded = what === 'fileType' && change === 'added';
    if (!isAdded || name === undefined || name === type.name || others.has(name)) {
      return;
    }
    if (sharesExtension(registry.getFileType(name), type)) {
      others.add(name);
      added.dispose();
      added = registry.addFileType(type);
    }
  }, type);
}

function sharesExtension(
  other: DocumentRegistry.IFileType | undefined,
  type: DocumentRegistry.IFileType,
): boolean {
  return other?.extensions.some((extension) => type.extensions.includes(extension)) === true;
}

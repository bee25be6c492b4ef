import type { DocumentRegistry } from '@jupyterlab/docregistry';

/**
 * Adds a file type that comes after all others of its extensions, whenever these are added: JupyterLab opens a file with
 * the default of the first type that has one, and so with ours only where nothing else opens such files.
 */
export function addLastFileType(
  registry: DocumentRegistry,
  type: DocumentRegistry.IFileType,
): void {
  let added = registry.addFileType(type);
  registry.changed.connect((_, { type: what, name, change }) => {
    const isOther = what === 'fileType' && change === 'added' && name !== type.name;
    if (isOther && sharesExtension(registry.getFileType(name ?? ''), type)) {
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

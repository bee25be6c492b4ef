/** Hands bytes to the browser, which saves them as it saves any download. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes once this task has ended.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}

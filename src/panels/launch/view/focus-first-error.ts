/** Moves the focus to the first field that is told to be wrong, else to what the run would lack. */
export function focusFirstError(): void {
  const wrong =
    document.querySelector('.dfl-Launch [aria-invalid="true"]') ??
    document.querySelector('.dfl-LaunchShortage');
  if (wrong instanceof HTMLElement) {
    wrong.focus();
  }
}

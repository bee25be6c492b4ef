/** Moves the focus to the first field that is told to be wrong. */
export function focusFirstError(): void {
  const field = document.querySelector('.dfl-Launch [aria-invalid="true"]');
  if (field instanceof HTMLElement) {
    field.focus();
  }
}

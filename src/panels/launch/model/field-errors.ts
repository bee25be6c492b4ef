/** What is wrong with a field that is no key of the config. */
export interface FieldError {
  readonly label: string;
  readonly message: string;
}

/** What is wrong with the fields that are no keys of the config, in the order in which it was told. */
export class FieldErrors {
  readonly #errors = new Map<string, FieldError>();

  get all(): readonly FieldError[] {
    return [...this.#errors.values()];
  }

  /**
   * @param id of the field.
   * @returns whether that is new.
   */
  set(id: string, error: FieldError | undefined): boolean {
    if (this.#errors.get(id)?.message === error?.message) {
      return false;
    }
    if (error === undefined) {
      this.#errors.delete(id);
    } else {
      this.#errors.set(id, error);
    }
    return true;
  }
}

/** A process that answers calls has ended before it answered. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
  /** Its signal or its code. */
  readonly how: string;

  constructor(how: string) {
    super(`a process of the gateway ended with ${how}`);
    this.how = how;
  }
}

import type { LabelKeeper } from '../data/kept-labels.ts';

/** Keeps labels for as long as a test goes on. */
export class FakeKeeper implements LabelKeeper {
  kept: Uint8Array<ArrayBuffer> | undefined;
  others: number[] = [];
  problem: string | undefined;

  read(_: string, frameCount: number): Uint8Array<ArrayBuffer> | undefined {
    return this.kept?.length === frameCount ? this.kept : undefined;
  }

  otherCounts(): readonly number[] {
    return this.others;
  }

  listen(): () => void {
    return () => undefined;
  }

  keep(_: string, classes: Uint8Array): void {
    if (this.problem !== undefined) {
      throw new Error(this.problem);
    }
    this.kept = Uint8Array.from(classes);
  }
}

import type { RunAction } from '@damselfly/remote/http';
import type { MovieChoice } from './model/movie-choice.ts';

/** What a run panel asks of the application. */
export interface RunCommands {
  /** @throws what the run's source answers. */
  control(action: RunAction): Promise<void>;
  /** Asks how many further iterations are wanted, and has them computed. */
  continueRun(): void;
  /** Opens the form for a new run with the config of this one. */
  editSettings(): void;
  /** Opens the panel of another run. */
  openRun(key: string): void;
  /** Opens the form for a new run that goes on from an iteration of this one. */
  branch(iteration: number): void;
  /** Opens the pattern of a frame of this run. */
  showFrame(frame: number): Promise<void>;
  /** Opens the patterns of these frames alone. */
  showFrames(frames: readonly number[]): Promise<void>;
  /** Opens the form for a new run like this one that leaves these frames out. */
  excludeFrames(frames: readonly number[]): Promise<void>;
  /** Records iterations as a movie, and saves it. */
  saveIterations(choice: MovieChoice): void;
  /** Opens the panel that phases a class of the shown iteration. */
  phaseClass(number: number): void;
  /** Opens the menu of what else can be done with the run, below what was pressed; `actions` first. */
  openMenu(below: DOMRect, actions: readonly RunAction[]): void;
}

import type { RunSource } from '../../services/runs/run-source.ts';

/** What the form asks of the application. */
export interface LaunchServices {
  /** Lets the user choose a file. @returns its path as the source knows it; nothing when cancelled. */
  pickFile(title: string, source: RunSource): Promise<string | undefined>;
  /** The path that sources know, of one that was typed: a relative one begins at the server's root. */
  absolutePath(typed: string): Promise<string>;
  /**
   * Whether a file of this path, as sources know it, is there, or may be: its folder does not always tell.
   *
   * @throws why its folder cannot be looked at.
   */
  isThere(path: string): Promise<boolean>;
  /**
   * What was typed while paths are relative to `folder`: as it is where the file is there, else its
   * absolute path where it is surely found from the server's root, else as it is.
   */
  pathFrom(folder: string, typed: string): Promise<string>;
  /**
   * Writes a config where the user wants it.
   *
   * @param name what is proposed, without its extension.
   * @returns its whole path; nothing when cancelled.
   */
  saveTemplate(name: string, text: string): Promise<string | undefined>;
  /** Whether there is a file browser to choose from. */
  readonly canPick: boolean;
  /** Shows the run that has been started. */
  openRun(key: string): void;
}

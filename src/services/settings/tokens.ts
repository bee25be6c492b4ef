import { Token } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';

/** What the user has set for the extension (schema/settings.json). */
export interface IDamselflySettings {
  /** `Engine.id` that the form chooses at first; empty for the first that is ready. */
  readonly defaultEngine: string;
  /** Workers that the form asks for at first; 0 for one on each processor core. */
  readonly workers: number;
  /** What computes at first: a `BackendChoice`. */
  readonly backend: string;
  readonly showsNotifications: boolean;
  /** A double click on an HDF5 file opens it with Damselfly. */
  readonly opensHdf5: boolean;
  readonly changed: ISignal<IDamselflySettings, void>;
}

export const IDamselflySettings = new Token<IDamselflySettings>(
  'jupyterlab-damselfly:IDamselflySettings',
  'What the user has set for Damselfly.',
);

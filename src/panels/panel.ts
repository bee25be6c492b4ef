import type { IThemeManager } from '@jupyterlab/apputils';
import type { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import type { Contents } from '@jupyterlab/services';
import type { ITranslator, TranslationBundle } from '@jupyterlab/translation';
import type { LabIcon } from '@jupyterlab/ui-components';
import type { CommandRegistry } from '@lumino/commands';
import type { ReadonlyJSONObject, ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import type { Widget } from '@lumino/widgets';
import type { IPageFiles } from '../services/page-runs/tokens.ts';
import type { IPlaces } from '../services/places/tokens.ts';
import type { IRunService } from '../services/runs/tokens.ts';
import type { IDamselflySettings } from '../services/settings/tokens.ts';

/** What a panel may use. */
export interface PanelServices {
  readonly commands: CommandRegistry;
  readonly runs: IRunService;
  readonly places: IPlaces;
  readonly settings: IDamselflySettings;
  readonly contents: Contents.IManager;
  readonly translator: ITranslator;
  /** Missing where the application has no themes. */
  readonly themes: IThemeManager | null;
  /** Knows the files that a user can choose from; missing where nothing lists any. */
  readonly browser: IDefaultFileBrowser | null;
  /** Takes in files for runs in the page; missing where a site has switched those off. */
  readonly pageFiles: IPageFiles | null;
}

/**
 * The content of a tab of the main area. It sets its own `title` (label, caption, icon), takes the
 * focus when it is activated, and forgets everything when it is disposed.
 */
export interface Panel extends Widget {
  /** The arguments of its command that open it as it is now: kept in the workspace. */
  readonly state: ReadonlyPartialJSONObject;
  readonly stateChanged: ISignal<unknown, unknown>;
  /** Takes in arguments of its command that it was opened with again. */
  reopen?(args: ReadonlyPartialJSONObject): void;
}

/** Makes a panel for the arguments of its command. */
export type CreatePanel = (args: ReadonlyPartialJSONObject, services: PanelServices) => Panel;

/** A kind of panel: a folder with its program, and one line in registry.ts. */
export interface PanelKind {
  /** Ends the id of its plugin (`NAME-panel`) and begins the names of its panels in the workspace. */
  readonly name: string;
  /** What the plugin gives, for the list of plugins. */
  readonly description: string;
  readonly icon: LabIcon;
  /** The command that opens it; with a panel's `state` as arguments it restores that panel. */
  readonly command: string;
  label(trans: TranslationBundle): string;
  caption(trans: TranslationBundle): string;
  /** JSON Schema of the command's arguments. */
  readonly args: ReadonlyJSONObject;
  /**
   * Turns what a user may say, such as a path, into the arguments that the panel knows.
   *
   * @param run whose panel is in front, as commands name it.
   */
  resolve?(
    args: ReadonlyPartialJSONObject,
    services: PanelServices,
    run: string | undefined,
  ): Promise<ReadonlyPartialJSONObject>;
  /**
   * Names a panel among those of its kind: what is open already is shown, not opened twice. Its `state` gives
   * the same name as long as it is open: the layout of the workspace finds it by the name that it began with.
   */
  keyOf(args: ReadonlyPartialJSONObject): string;
  /** Loads its program: only when the first one is opened. */
  load(): Promise<CreatePanel>;
}

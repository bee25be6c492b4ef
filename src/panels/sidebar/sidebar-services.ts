import type { ITranslator } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import type { IPlaces } from '../../services/places/tokens.ts';
import type { IRunService } from '../../services/runs/tokens.ts';
import type { ShownRun } from './shown-run.ts';

/** What the sections of the sidebar use. */
export interface SidebarServices {
  readonly commands: CommandRegistry;
  readonly runs: IRunService;
  readonly places: IPlaces;
  readonly translator: ITranslator;
  readonly shownRun: Pick<ShownRun, 'key' | 'changed'>;
}

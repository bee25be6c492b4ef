import type { PlaceViewer } from '../../components/index.ts';
import type { ClassesData } from '../../viewers/classes/classes-data.ts';
import type { ClassesEvents, ClassesState } from '../../viewers/classes/classes-state.ts';
import type { ConvergenceData, ConvergenceState } from '../../viewers/charts/chart-data.ts';
import type { IterationEvents } from '../../viewers/charts/pointed-iteration.ts';
import type { RasterData, RasterEvents, RasterState } from '../../viewers/raster/raster-data.ts';
import type { SlicesEvents, SlicesState } from '../../viewers/slices/slices-state.ts';
import type { Pictured } from '../../viewers/pictured.ts';
import type { Viewer } from '../../viewers/viewer.ts';
import type { VolumeExports } from '../../viewers/volume/export/volume-exports.ts';
import type { Companions } from '../../viewers/volume/together/companions.ts';
import type { VolumeData } from '../../viewers/volume-data.ts';
import type { VolumeEvents, VolumeState } from '../../viewers/volume/volume-state.ts';

type Create<Data, State, Events> = () => Promise<Viewer<Data, State, Events>>;

type CreateLinked<Data, State, Events> = () => Promise<Viewer<Data, State, Events> & LinkedViewer>;

/** A viewer that points where others do, and of which a picture may be kept. */
export type LinkedViewer = PlaceViewer & Pictured;

/** A viewer of volumes that can show others together with its own. */
export interface CompanionViewer extends PlaceViewer, Pictured {
  set companions(companions: Companions | undefined);
}

/** A viewer of models whose pictures are recorded as a movie. */
export interface ModelViewer extends CompanionViewer {
  readonly exports: Pick<VolumeExports, 'series'>;
}

/** The viewers of a run panel; each is code of its own that is loaded when it is first needed. */
export interface RunViewers {
  readonly convergence: Create<ConvergenceData, ConvergenceState, IterationEvents>;
  readonly orientations: Create<RasterData, RasterState, RasterEvents>;
  readonly slices: CreateLinked<VolumeData, SlicesState, SlicesEvents>;
  readonly classes: () => Promise<Viewer<ClassesData, ClassesState, ClassesEvents> & Pictured>;
  readonly model: () => Promise<Viewer<VolumeData, VolumeState, VolumeEvents> & ModelViewer>;
}

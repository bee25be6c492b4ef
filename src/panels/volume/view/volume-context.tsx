import { createContext, useContext } from 'react';
import { useSignal, type LinkedPlaces, type PlaceViewer } from '../../../components/index.ts';
import type { SlicesEvents, SlicesState } from '../../../viewers/slices/slices-state.ts';
import type { Viewer } from '../../../viewers/viewer.ts';
import type { VolumeData } from '../../../viewers/volume-data.ts';
import type { VolumeViewer } from '../../../viewers/volume/volume-viewer.ts';
import type { VolumeModel } from '../model/volume-model.ts';

export type SlicesBeside = Viewer<VolumeData, SlicesState, SlicesEvents> & PlaceViewer;

export interface VolumeContextValue {
  readonly model: VolumeModel;
  readonly places: LinkedPlaces;
  readonly createViewer: () => Promise<VolumeViewer>;
  readonly createSlices: () => Promise<SlicesBeside>;
  /** Lets the user choose a file; nothing when cancelled. */
  readonly pick: (title: string) => Promise<string | undefined>;
  /** Opens the file, which holds photons, with the frame panel. */
  readonly openFrames: () => void;
  /** Opens the menu of what can be saved, below a button. */
  readonly openSaveMenu: (button: DOMRect) => void;
  /** Told which viewer is there now. */
  readonly hold: (viewer: VolumeViewer | undefined) => void;
}

export const VolumeContext = createContext<VolumeContextValue | undefined>(undefined);

/** What the parts of a volume panel share; renders again whenever it changes. */
export function useVolumePanel(): VolumeContextValue {
  const value = useContext(VolumeContext);
  if (value === undefined) {
    throw new Error('A part of a volume panel stands outside of one.');
  }
  useSignal(value.model.changed);
  return value;
}

import { createContext, useContext } from 'react';
import { useSignal, type LinkedPlaces } from '../../../components/index.ts';
import type { Pictured } from '../../../viewers/pictured.ts';
import type { IterationMovie } from '../model/iteration-movie.ts';
import type { Player } from '../model/player.ts';
import type { RunModel } from '../model/run-model.ts';
import type { RunCommands } from '../run-commands.ts';
import type { RunViewers } from '../run-viewers.ts';

/** Tiles of whose results a picture is kept, the likeliest first. */
export const PICTURED_TILES = ['model', 'classes', 'slices'] as const;

export type PicturedTile = (typeof PICTURED_TILES)[number];

/** What stands around the parts of one run panel. */
export interface RunContextValue {
  readonly model: RunModel;
  readonly player: Player;
  readonly movie: IterationMovie;
  readonly commands: RunCommands;
  readonly viewers: RunViewers;
  /** Whether there is a file of a path, as sources know it. */
  readonly fileIsThere: (path: string) => Promise<boolean>;
  /** Slices and model point at the same places. */
  readonly places: LinkedPlaces;
  /** Takes a viewer of results, whose picture may be kept. @returns what gives it up. */
  readonly hold: (name: PicturedTile, viewer: Pictured) => () => void;
}

export const RunContext = createContext<RunContextValue | undefined>(undefined);

/** The panel's run; the component is rendered again when anything about it changes. */
export function useRun(): RunContextValue {
  const value = useContext(RunContext);
  if (value === undefined) {
    throw new Error('A part of the run panel stands outside of one.');
  }
  useSignal(value.model.changed);
  useSignal(value.model.viewChanged);
  return value;
}

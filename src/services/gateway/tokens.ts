import { Token } from '@lumino/coreutils';
import type { IPlaces } from '../places/tokens.ts';
import type { RunSource } from '../runs/run-source.ts';

/** What speaks to the gateway. Whether it answers shows in the connection of the source. */
export interface GatewayServices {
  readonly source: RunSource;
  readonly places: IPlaces;
}

/** This user's gateway. */
export interface IGateway {
  /** Resolves when the program has loaded, which the start of the page does not wait for. */
  readonly loaded: Promise<GatewayServices>;
}

export const IGateway = new Token<IGateway>(
  'jupyterlab-damselfly:IGateway',
  'The Damselfly gateway of this user.',
);

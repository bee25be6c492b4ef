import { Token } from '@lumino/coreutils';

/** Files that the user drops on a panel or chooses, for runs in the page. */
export interface IPageFiles {
  /**
   * Makes files that belong together readable for runs in the page, until it is closed.
   *
   * @returns the folder that they are in from now on: `FOLDER/NAME` is the path of each, and a config
   *   whose folder it is finds them by their names.
   */
  add(files: readonly File[]): Promise<string>;
}

export const IPageFiles = new Token<IPageFiles>(
  'jupyterlab-damselfly:IPageFiles',
  'Takes in files from the user’s disk for reconstructions in the page.',
);

import type { Panel } from '../panel.ts';

/** A panel that a notebook's output shows. */
export interface OutputPanel extends Panel {
  /** What is to be seen in it as a small PNG, in base64; undefined before there is anything. */
  thumbnail(): Promise<string | undefined>;
}

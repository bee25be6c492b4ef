/** How values are laid along the vertical axis. */
export type ChartScale = 'linear' | 'log';

/** One quantity over the iterations. */
export interface ChartSeries {
  readonly id: string;
  /** In the user's language. */
  readonly name: string;
  readonly unit: string;
  /** `log` is for positive values; where all are negative, their size is laid out instead. */
  readonly scale: ChartScale;
  /** One value per finished iteration, from 1 on; not finite where unknown. */
  readonly values: readonly number[];
  /** How a value is written at the right of the name. */
  readonly format: (value: number) => string;
  /** A value worth comparing with; its label says what it means. */
  readonly reference?: { readonly value: number; readonly label: string };
}

/** An iteration from which on something is different. */
export interface ChartMark {
  readonly iteration: number;
  readonly labels: readonly string[];
  /** Whether somebody wanted it so: where there is little room, other marks give way to it. */
  readonly isWanted?: boolean;
}

export interface ConvergenceData {
  readonly series: readonly ChartSeries[];
  readonly marks: readonly ChartMark[];
  /** What the row of marks is called. */
  readonly marksName: string;
  /** The charts in words, for those who do not see them. */
  readonly summary: string;
  /** The last planned iteration: where the axis ends. */
  readonly last: number;
}

/** What is looked at: everything about the charts that is not data. */
export interface ConvergenceState {
  /** Where the rings stand; 0 for none. */
  readonly iteration: number;
}

const number = (description: string) => ({ type: 'number', description });
/** Of a whole number. */
export const whole = (description: string) => ({ type: 'integer', description });

/** How frames are converted, for commands. */
export const CONVERSION_PROPERTIES = {
  kind: { type: 'string', description: 'correlation (by default) or polar' },
  normalises: { type: 'boolean', description: 'Whether all count alike whatever the intensity' },
  leastRadius: number('Of the innermost ring, pixels; 5 by default'),
  mostRadius: number('Where the last ring ends, pixels; 60 by default'),
  radialStep: number('Width of a ring, pixels; 2 by default'),
  angularStep: number('Width of a direction, degrees; 10 by default'),
};

/** Which frames are converted, for commands. */
export const RANGE_PROPERTIES = {
  first: whole('The first frame, from 0'),
  last: whole('The last frame'),
  every: whole('Takes every so many; by default so that no more than 5000 are'),
};

/** How a network is taught, for commands. */
export const TRAINING_PROPERTIES = {
  hidden: { type: 'array', items: { type: 'integer' }, description: 'Units of layers; 10 and 10' },
  alpha: number('Holds the weights small; 0.1 by default'),
  epochs: whole('At most; 200 by default'),
  validation: number('The part that it is judged by, 0 to 1; 0.2 by default'),
  seed: whole('The same seed gives the same network; 1 by default'),
};

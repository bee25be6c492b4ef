/** What a program of rays is made for; each combination is a program of its own, without branches. */
export interface RayProgram {
  /** Isosurfaces, 0 to 3. */
  readonly surfaces: number;
  readonly body: 'none' | 'cloud' | 'maxima';
  /** Slices, 0 to 4. */
  readonly planes: number;
  readonly scale: 'linear' | 'log' | 'gamma' | 'symlog';
  /** Whether the face of the cut shows the values of what is inside. */
  readonly isCapped: boolean;
  /** Whether values are magnitudes, of what; of `angle` their phases are seen alone. */
  readonly hue: 'none' | 'sign' | 'phase' | 'angle';
  /** Whether the isosurfaces are meshes, so that rays draw slices and caps alone. */
  readonly isMeshed: boolean;
}

const SCALES = { linear: 0, log: 1, gamma: 2, symlog: 3 } as const;
const HUES = { none: 0, sign: 1, phase: 2, angle: 3 } as const;
const BODIES = { none: 0, cloud: 1, maxima: 2 } as const;

/** The constants of a program's source. */
export function definesOf(program: RayProgram): Record<string, number> {
  const isBody = program.body !== 'none';
  return {
    /** To each isosurface, and with a cloud on from the last one. */
    WALKS: (program.isMeshed ? 0 : program.surfaces) + Number(isBody),
    SURFACES: program.surfaces,
    BODY: BODIES[program.body],
    PLANES: program.planes,
    HUE: HUES[program.hue],
    SCALE: SCALES[program.scale],
    CAPPED: Number(program.isCapped),
  };
}

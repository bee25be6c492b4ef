/** How finely a surface is made. */
export interface SurfaceDetail {
  /** Of half the detail of its volume, to be seen for a moment. */
  readonly isHalved: boolean;
  /** Its vertices in blocks of so many cells along an edge become one; 1 leaves all. */
  readonly block: number;
}

export const WHOLE: SurfaceDetail = { isHalved: false, block: 1 };

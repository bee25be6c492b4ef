type Vector = readonly [number, number, number];

/** Where a volume is looked at from, in voxels from its centre; perspective. */
export interface VolumeCamera {
  readonly position: Vector;
  readonly target: Vector;
  /** Points upwards in the picture; need not be perpendicular to the line of sight. */
  readonly up: Vector;
  /** Angle of view from the lower to the upper edge of the picture, degrees. */
  readonly fieldOfView: number;
}

/** A camera's directions, each of length 1. */
export interface CameraAxes {
  readonly forward: Vector;
  readonly right: Vector;
  readonly up: Vector;
}

export function cameraAxes({ position, target, up }: VolumeCamera): CameraAxes {
  const forward = normalise([
    target[0] - position[0],
    target[1] - position[1],
    target[2] - position[2],
  ]);
  const right = normalise(cross(forward, up));
  return { forward, right, up: cross(right, forward) };
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function normalise(vector: Vector): Vector {
  const length = Math.hypot(...vector);
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}

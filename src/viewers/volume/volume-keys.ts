import { lookAlong, turnCamera, zoomCamera } from './move-camera.ts';
import type { Camera } from './volume-state.ts';

export interface KeyActions {
  readonly move: (change: (camera: Camera) => Camera) => void;
  readonly home: () => void;
  /** Level up or down by so many steps. */
  readonly level: (steps: number) => void;
}

/** Degrees that an arrow key turns by. */
const TURN = 5;
const ZOOM = 1.1;

/** Does what a key stands for. @returns whether it stands for anything. */
export function pressKey(key: string, actions: KeyActions): boolean {
  const { move, home, level } = actions;
  const turn = (azimuth: number, elevation: number): void => {
    move((camera) => turnCamera(camera, azimuth, elevation));
  };
  const zoom = (factor: number): void => {
    move((camera) => zoomCamera(camera, factor));
  };
  const look = (axis: 'x' | 'y' | 'z', isReversed: boolean): void => {
    move((camera) => lookAlong(camera, axis, isReversed));
  };
  const presses: Readonly<Partial<Record<string, () => void>>> = {
    ArrowLeft: () => {
      turn(-TURN, 0);
    },
    ArrowRight: () => {
      turn(TURN, 0);
    },
    ArrowUp: () => {
      turn(0, TURN);
    },
    ArrowDown: () => {
      turn(0, -TURN);
    },
    '+': () => {
      zoom(ZOOM);
    },
    '=': () => {
      zoom(ZOOM);
    },
    '-': () => {
      zoom(1 / ZOOM);
    },
    x: () => {
      look('x', false);
    },
    y: () => {
      look('y', false);
    },
    z: () => {
      look('z', false);
    },
    X: () => {
      look('x', true);
    },
    Y: () => {
      look('y', true);
    },
    Z: () => {
      look('z', true);
    },
    '[': () => {
      level(-1);
    },
    ']': () => {
      level(1);
    },
    Home: home,
  };
  presses[key]?.();
  return key in presses;
}

import { lookAlong, lookFrom, turnCamera, zoomCamera } from '../camera/move-camera.ts';
import { FOLD_AXES } from '../camera/fold-axes.ts';
import type { Camera } from '../volume-state.ts';

export interface KeyActions {
  readonly move: (change: (camera: Camera) => Camera) => void;
  readonly home: () => void;
  /** From perspective to orthographic, or back. */
  readonly project: () => void;
  /** Level up or down by so many steps. */
  readonly level: (steps: number) => void;
}

/** Degrees that an arrow key turns by. */
const TURN = 5;
const ZOOM = 1.1;

/** Does what a key stands for. @returns whether it stands for anything. */
export function pressKey(key: string, actions: KeyActions): boolean {
  const { move, home, level, project } = actions;
  const turn = (azimuth: number, elevation: number): void => {
    move((camera) => turnCamera(camera, azimuth, elevation));
  };
  const zoom = (factor: number): void => {
    move((camera) => zoomCamera(camera, factor));
  };
  const look = (axis: 'x' | 'y' | 'z', isReversed: boolean): void => {
    move((camera) => lookAlong(camera, axis, isReversed));
  };
  const fold = (order: keyof typeof FOLD_AXES): void => {
    move((camera) => lookFrom(camera, FOLD_AXES[order]));
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
    '2': () => {
      fold(2);
    },
    '3': () => {
      fold(3);
    },
    '5': () => {
      fold(5);
    },
    o: project,
    Home: home,
  };
  presses[key]?.();
  return key in presses;
}

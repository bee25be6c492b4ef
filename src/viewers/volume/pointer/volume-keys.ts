import { lookAlong, turnCamera, zoomCamera } from '../camera/move-camera.ts';
import type { NamedView } from '../camera/named-views.ts';
import type { Camera } from '../volume-state.ts';

export interface KeyActions {
  readonly move: (change: (camera: Camera) => Camera) => void;
  readonly look: (view: NamedView) => void;
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
  const { move, look, home, level, project } = actions;
  const turn = (azimuth: number, elevation: number): void => {
    move((camera) => turnCamera(camera, azimuth, elevation));
  };
  const zoom = (factor: number): void => {
    move((camera) => zoomCamera(camera, factor));
  };
  const lookBack = (axis: 'x' | 'y' | 'z'): void => {
    move((camera) => lookAlong(camera, axis, true));
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
      look('x');
    },
    y: () => {
      look('y');
    },
    z: () => {
      look('z');
    },
    X: () => {
      lookBack('x');
    },
    Y: () => {
      lookBack('y');
    },
    Z: () => {
      lookBack('z');
    },
    '[': () => {
      level(-1);
    },
    ']': () => {
      level(1);
    },
    '2': () => {
      look('2');
    },
    '3': () => {
      look('3');
    },
    '5': () => {
      look('5');
    },
    o: project,
    Home: home,
  };
  presses[key]?.();
  return key in presses;
}

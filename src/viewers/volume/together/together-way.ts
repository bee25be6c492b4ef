import type { VolumeState } from '../volume-state.ts';

/** Ways to see a volume together with others, as they are offered for choice. */
export type TogetherWay = 'alone' | 'swipe' | 'beside' | 'difference' | 'modes';

/** How the viewer shows each: beside another one and with all modes it is tiles. */
export const TOGETHER: Readonly<Record<TogetherWay, VolumeState['together']>> = {
  alone: 'alone',
  swipe: 'swipe',
  beside: 'tiles',
  difference: 'difference',
  modes: 'tiles',
};

/** Which one is chosen. */
export function togetherWay(together: VolumeState['together'], areModes: boolean): TogetherWay {
  return together === 'tiles' ? (areModes ? 'modes' : 'beside') : together;
}

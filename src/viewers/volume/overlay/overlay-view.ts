import type { VolumeData } from '../../volume-data.ts';
import type { Camera, VolumeState } from '../volume-state.ts';

/** What lies under the overlay: how it is seen, and the size of the picture in CSS pixels. */
export interface OverlayView {
  readonly data: VolumeData;
  readonly state: VolumeState;
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
}

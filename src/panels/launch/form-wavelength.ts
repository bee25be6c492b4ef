import type { IDisposable } from '@lumino/disposable';
import { Attempts } from '../attempts.ts';
import { findCompanions } from '../frame/data/find-companions.ts';
import type { FrameFiles } from '../frame/data/frame-files.ts';
import type { LaunchModel } from './model/launch-model.ts';

/**
 * Gives a form that begins with photons and a detector the wavelength of the config.ini beside them, by which frames
 * are shown in nm: it goes into the config that is written, so that the models of the run are in nm, too.
 */
export class FormWavelength implements IDisposable {
  readonly #model: LaunchModel;
  readonly #files: Pick<FrameFiles, 'beside' | 'text'>;
  readonly #attempts = new Attempts();
  readonly #connected: Promise<void>;
  /** The files that were asked about last; undefined where nobody is to ask. */
  #asked: string | undefined = '';

  /** @param connected when files can be read. */
  constructor(
    model: LaunchModel,
    files: Pick<FrameFiles, 'beside' | 'text'>,
    connected: Promise<void>,
  ) {
    this.#connected = connected;
    this.#model = model;
    this.#files = files;
    model.changed.connect(this.#onChanged, this);
    this.#onChanged();
  }

  get isDisposed(): boolean {
    return this.#model.isDisposed;
  }

  dispose(): void {
    this.#attempts.begin();
    this.#model.changed.disconnect(this.#onChanged, this);
  }

  #onChanged(): void {
    const { folder, original, parent, startId, started } = this.#model.state;
    // A config that was opened says itself what it knows; one that was started is to stay as it is.
    if (original !== null || parent !== null || startId !== '' || started !== null) {
      this.#attempts.begin();
      this.#asked = undefined;
      return;
    }
    const { in_photons_file: photons, in_detector_file: detector } = this.#model.resolved.options;
    const isAsked = folder !== '' && photons !== undefined && detector !== undefined;
    const asked = isAsked ? `${photons}\n${detector}` : '';
    if (asked !== this.#asked) {
      this.#asked = asked;
      void this.#find(isAsked ? { photons, detector } : undefined);
    }
  }

  async #find(files: { photons: string; detector: string } | undefined): Promise<void> {
    const isLatest = this.#attempts.begin();
    await this.#connected;
    const found = files && (await findCompanions(files.photons, this.#files));
    if (!isLatest()) {
      return;
    }
    const { detector, config } = found ?? {};
    if (
      detector?.wavelength !== undefined &&
      detector.path === files?.detector &&
      config !== undefined
    ) {
      const { path, wavelength } = detector;
      this.#model.setWavelength({ text: String(wavelength), detector: path, config });
    } else if (files?.detector !== this.#model.state.wavelength?.detector) {
      // A folder that cannot be read now says nothing else of the same detector.
      this.#model.setWavelength(null);
    }
  }
}

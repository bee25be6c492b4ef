import type { ISettingRegistry } from '@jupyterlab/settingregistry';
import { Signal, type ISignal } from '@lumino/signaling';
import type { IDamselflySettings } from './tokens.ts';

/** The settings as last saved; the schema's defaults until they are loaded. */
export class DamselflySettings implements IDamselflySettings {
  #settings: ISettingRegistry.ISettings | undefined;
  readonly #changed = new Signal<this, void>(this);

  get defaultEngine(): string {
    const value = this.#settings?.composite['defaultEngine'];
    return typeof value === 'string' ? value : '';
  }

  get workers(): number {
    const value = this.#settings?.composite['workers'];
    return typeof value === 'number' ? value : 0;
  }

  get backend(): string {
    const value = this.#settings?.composite['backend'];
    return typeof value === 'string' ? value : 'auto';
  }

  get showsNotifications(): boolean {
    return this.#settings?.composite['showNotifications'] !== false;
  }

  get opensHdf5(): boolean {
    return this.#settings?.composite['openHdf5'] === true;
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  /** Reads them, and again whenever they are saved. */
  async load(registry: ISettingRegistry, plugin: string): Promise<void> {
    this.#settings = await registry.load(plugin);
    this.#settings.changed.connect(this.#onChanged, this);
    this.#onChanged();
  }

  #onChanged(): void {
    this.#changed.emit();
  }
}

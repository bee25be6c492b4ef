import type { ConfigProblem } from '@damselfly/compute/io/formats/dragonfly-config/config-problems.ts';
import {
  editConfig,
  editSection,
  type ConfigChanges,
} from '@damselfly/compute/io/formats/dragonfly-config/edit-config.ts';
import {
  readConfig,
  type ConfigReading,
} from '@damselfly/compute/io/formats/dragonfly-config/read-config.ts';
import {
  nameOfRun,
  outputCount,
  shortageOf,
  type BackendChoice,
  type RunSummary,
  type Shortage,
} from '@damselfly/remote/http';
import { JSONExt } from '@lumino/coreutils';
import type { IDisposable } from '@lumino/disposable';
import { Signal, type ISignal } from '@lumino/signaling';
import type { RunSource } from '../../../services/runs/run-source.ts';
import type { IRunService } from '../../../services/runs/tokens.ts';
import type { EngineChoice } from './engine-choice.ts';
import { Estimator } from './estimator.ts';
import type { LaunchState } from './launch-state.ts';
import { errorText } from '../../../services/error-text.ts';
import { FormEngines } from './form-engines.ts';
import { FormStart, type StartedForm } from './form-start.ts';
import { FieldErrors, type FieldError } from './field-errors.ts';
import { FormReadings } from './form-readings.ts';
import { problemsOf } from './form-problems.ts';
import { freeName } from '../../../services/runs/free-name.ts';
import { followName, newConfig, outputOf } from './new-config.ts';
import { KindOfModel, type ModelKind } from './kind-of-model.ts';
import { folderOf } from '../../../services/places/paths.ts';
import { isFlatConfig } from './is-flat-config.ts';
import { relativeTo } from './paths.ts';
import { sectionsToSee } from './sections-to-see.ts';

/** The form: one text of a config.ini, edited as text or key by key, and where it would run. */
export class LaunchModel implements IDisposable, StartedForm {
  readonly estimator = new Estimator();
  /** Where it would be computed, with what, and how fast. */
  readonly where: FormEngines;
  readonly starting: FormStart;
  readonly #runs: IRunService;
  readonly #changed = new Signal<this, void>(this);
  #failure: string | undefined;
  #isDisposed = false;
  #wasAsked = false;
  readonly #kinds = new KindOfModel();
  readonly #fieldErrors = new FieldErrors();
  readonly #readings = new FormReadings(() => this.#state);
  /** Counts the files that were to be opened, and those that were given. */
  #turn = 0;
  #state: LaunchState;

  constructor(runs: IRunService, state: LaunchState) {
    this.#runs = runs;
    this.#state = state.text === '' ? { ...state, text: newConfig(state.name) } : state;
    this.where = new FormEngines(runs, this.estimator, () => this.#state);
    this.starting = new FormStart(runs, this);
    this.estimator.changed.connect(this.#emit, this);
    runs.enginesChanged.connect(this.#onEnginesChanged, this);
    this.where.consider();
  }

  get changed(): ISignal<this, void> {
    return this.#changed;
  }

  get state(): LaunchState {
    return this.#state;
  }

  /** Why the form could not be filled. */
  get failure(): string | undefined {
    return this.#failure;
  }

  setFailure(failure: unknown): void {
    this.#failure = failure === undefined ? undefined : errorText(failure);
    this.#emit();
  }

  /** What the text says now; paths in it are as they are written. */
  get reading(): ConfigReading {
    return this.#readings.asWritten;
  }

  /** The same with paths that begin in the folder of the config. */
  get resolved(): ConfigReading {
    return this.#readings.resolved;
  }

  /** The keys of a new form of this name, with their texts. */
  get writtenByForm(): ConfigReading['given'] {
    return this.#readings.asBegun.given;
  }

  /** Another run that has its results where those of this one would go. */
  get runInOutputFolder(): RunSummary | undefined {
    const { folder } = this.#state;
    const { output_folder: output } = this.resolved.options;
    // A run of the page keeps its results in the browser, and leaves this folder alone.
    return folder === '' || this.where.engine?.source.name === 'page'
      ? undefined
      : this.#runs.runs.find((run) => run.summary.folder === output && !this.starting.isOwn(run))
          ?.summary;
  }

  /** A name like this one that no run has. */
  get freeName(): string {
    const taken = this.#runs.runs.map(({ summary }) => summary.name);
    return freeName(this.#state.name, taken);
  }

  /** What is wrong: with the text as it is now, and with the files as they were last looked at. */
  get problems(): readonly ConfigProblem[] {
    return problemsOf(this.#state.text, this.reading, this.estimator.known);
  }

  get errors(): readonly ConfigProblem[] {
    return this.problems.filter(({ severity }) => severity === 'error');
  }

  /** What is wrong with the fields that are no keys of the config. */
  get fieldErrors(): readonly FieldError[] {
    return this.#fieldErrors.all;
  }

  /** What the run would lack on the engine, as it was last estimated. */
  get shortage(): Shortage | undefined {
    const { known } = this.estimator;
    const { engine } = this.where;
    return (
      known &&
      engine &&
      shortageOf(known.estimate, engine.engine, outputCount(this.#state.iterations))
    );
  }

  /** @param id of the field. */
  setFieldError(id: string, error: FieldError | undefined): void {
    if (this.#fieldErrors.set(id, error)) {
      this.#emit();
    }
  }

  /** Whether Start was pressed: until then, what is not yet given is awaited, not wrong. */
  get wasAsked(): boolean {
    return this.#wasAsked;
  }

  /** Start was pressed: what is wrong is shown where it is, and files that were missing are looked for again. */
  ask(): void {
    this.#wasAsked = true;
    const isFlat = isFlatConfig(this.reading.options);
    this.setView(sectionsToSee(this.#state.view, this.errors, isFlat));
    const { known } = this.estimator;
    if (known?.estimate.problems.some(({ severity }) => severity === 'error') === true) {
      this.where.lookAgain();
    }
  }

  update(change: Partial<LaunchState>): void {
    // Another form is another run; the same one, looked at otherwise, is not.
    const isOther = Object.keys(change).some((key) => key !== 'view');
    this.#state = { ...this.#state, ...(isOther && { startId: '', started: null }), ...change };
    this.where.consider();
    this.#emit();
  }

  noteStart(change: Partial<Pick<LaunchState, 'startId' | 'started'>>): void {
    this.#state = { ...this.#state, ...change };
    this.#emit();
  }

  backendOn(choice: EngineChoice): BackendChoice {
    return this.where.requestedOn(choice);
  }

  setView(change: Partial<LaunchState['view']>): void {
    this.update({ view: { ...this.#state.view, ...change } });
  }

  /** Writes keys into the text; an empty value takes a key out. */
  setOptions(changes: ConfigChanges): void {
    const texts: ConfigChanges = Object.fromEntries(
      Object.entries(changes).map(([key, text]) => [key, text?.trim() === '' ? undefined : text]),
    );
    this.update({ text: editConfig(this.#state.text, texts) });
  }

  /** Chooses volumes or classes: what the other kind has no use for leaves the text, and comes back with it. */
  chooseKind(kind: ModelKind): void {
    const { given } = this.reading;
    if ((given.recon_type ?? '3d') !== kind) {
      this.setOptions(this.#kinds.changesTo(kind, given, this.#state.original));
    }
  }

  /** Writes the wavelength that a config.ini tells, or takes it out again; one that the user wrote stays. */
  setWavelength(known: NonNullable<LaunchState['wavelength']> | null): void {
    const { text, wavelength: written = null } = this.#state;
    const given = this.reading.sections['parameters']?.['lambda'];
    const isOwn = given === written?.text;
    if (isOwn && !JSONExt.deepEqual(known, written)) {
      this.update({
        text: editSection(text, 'parameters', { lambda: known?.text }),
        wavelength: known,
      });
    }
  }

  setName(name: string): void {
    const { text, name: before, original } = this.#state;
    if (name !== before) {
      this.update({ name, text: followName(text, before, name, original?.text) });
    }
  }

  /** Lets the results go to a folder of this name. */
  setOwnOutput(): void {
    const { folder, log } = outputOf(this.#state.name);
    this.setOptions({ output_folder: folder, log_file: log });
  }

  /** Takes a file; the first one says where the config will stand. What is being opened comes too late then. */
  setFile(key: 'in_photons_file' | 'in_detector_file' | 'start_model_file', path: string): void {
    this.#turn++;
    if (this.#state.folder === '' && path.includes('/')) {
      this.update({ folder: folderOf(path) });
    }
    this.setOptions({ [key]: relativeTo(this.#state.folder, path) });
  }

  /**
   * Fills the form from a config.ini.
   *
   * @param place its path, or the promise of one that is being made.
   * @returns false where another was opened or a file was given meanwhile: the latest is the one that was meant.
   * @throws what the source answers, and why there is no path.
   */
  async open(place: string | Promise<string>, source: RunSource): Promise<boolean> {
    const turn = ++this.#turn;
    this.setFailure(undefined);
    const [path, text] = await opened(place, source).catch((error: unknown) => {
      if (turn === this.#turn) {
        throw error;
      }
      return ['', ''] as const;
    });
    if (turn !== this.#turn) {
      return false;
    }
    const folder = folderOf(path);
    this.update({
      name: nameOfRun(path, readConfig(text, '').given.output_folder),
      folder,
      text,
      original: { path, text },
      wavelength: null,
      parent: null,
    });
    return true;
  }

  /**
   * Back to the file that the text came from, or to an empty form. Without the start model that it branches
   * with, a form is none that branches.
   */
  reset(): void {
    const { original, name } = this.#state;
    this.update({ text: original?.text ?? newConfig(name), wavelength: null, parent: null });
  }

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#runs.enginesChanged.disconnect(this.#onEnginesChanged, this);
    this.estimator.dispose();
    Signal.clearData(this);
  }

  #onEnginesChanged(): void {
    this.where.consider();
    this.#emit();
  }

  #emit(): void {
    this.#changed.emit();
  }
}

async function opened(
  place: string | Promise<string>,
  source: RunSource,
): Promise<readonly [path: string, text: string]> {
  const path = typeof place === 'string' ? place : await place;
  return [path, await source.readText(path)];
}

import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import type { ReadonlyJSONObject, ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Message } from '@lumino/messaging';
import type { ReactElement } from 'react';
import { LinkedPlaces } from '../../components/index.ts';
import { idOfKey } from '../../services/runs/run-key.ts';
import type { RunSource } from '../../services/runs/run-source.ts';
import type { Pictured } from '../../viewers/pictured.ts';
import type { OutputPanel } from '../output/output-panel.ts';
import { thumbnailOf } from '../output/thumbnail-of.ts';
import { PanelWidget } from '../panel-widget.tsx';
import { applicationCommands } from './application-commands.ts';
import { findFramesAt } from './model/find-frames-at.ts';
import { IterationMovie } from './model/iteration-movie.ts';
import { Player } from './model/player.ts';
import type { OpenedFrames } from './model/run-frames.ts';
import { RunModel } from './model/run-model.ts';
import { readViewState } from './model/view-state.ts';
import { folderText } from '../../services/runs/folder-text.ts';
import { runIcon } from './run-icon.ts';
import type { RunViewers } from './run-viewers.ts';
import type { IterationActions, WithIterations } from './iteration-actions.ts';
import { saveIterations } from './save-iterations.ts';
import {
  PICTURED_TILES,
  RunContext,
  type PicturedTile,
  type RunContextValue,
} from './view/run-context.tsx';
import { RunView } from './view/run-view.tsx';
import { nextTile } from './next-tile.ts';

export interface RunPanelOptions {
  readonly source: RunSource;
  /** `gateway:ID` or `page:ID`. */
  readonly key: string;
  /** What the layout kept of the view. */
  readonly view: unknown;
  readonly commands: CommandRegistry;
  readonly viewers: RunViewers;
  /** Opens the frames that the run reads. */
  readonly openFrames: () => Promise<OpenedFrames>;
  readonly fileIsThere: RunContextValue['fileIsThere'];
  readonly trans: TranslationBundle;
}

/** Mouse events that choose a voxel. */
const MOUSE = ['mousedown', 'click', 'dblclick'] as const;

/** What shows voxels. */
const VOLUMES = '[data-dfl-tile=slices] .dfl-Tile-viewer, [data-dfl-tile=model] .dfl-Tile-viewer';

/** A press that moves less is a click, pixels. */
const CLICK = 4;

/** One run, live: charts, slices, model, log and parameters. */
export class RunPanel extends PanelWidget implements WithIterations, OutputPanel {
  readonly iterations: IterationActions;
  readonly #key: string;
  readonly #model: RunModel;
  readonly #player: Player;
  readonly #movie: IterationMovie;
  readonly #context: RunContextValue;
  /** What shows results. */
  readonly #held = new Map<PicturedTile, Pictured>();
  /** On the tab, also when the run was deleted. */
  #name: string;
  /** Where the mouse was pressed. */
  #pressed: readonly [x: number, y: number] = [0, 0];

  constructor(options: RunPanelOptions) {
    const { source, key, view, commands, viewers, openFrames, fileIsThere, trans } = options;
    super('RunPanel', trans);
    this.#key = key;
    this.#name = trans.__('Run');
    const id = idOfKey(key);
    this.#model = new RunModel({ source, id, view: readViewState(view), openFrames });
    this.#player = new Player(this.#model);
    this.#movie = new IterationMovie(this.#model, trans);
    this.iterations = {
      save: (choice) => {
        this.#player.stop();
        return saveIterations(this.#movie, choice, this.title.label);
      },
    };
    this.#context = {
      model: this.#model,
      player: this.#player,
      movie: this.#movie,
      commands: applicationCommands(commands, this.#model, key),
      viewers,
      fileIsThere,
      places: new LinkedPlaces(),
      hold: (name, viewer) => {
        this.#held.set(name, viewer);
        return () => {
          this.#held.delete(name);
        };
      },
    };
    this.parts.add(this.#player);
    this.parts.add(this.#movie);
    this.parts.add(this.#model);
    this.#model.changed.connect(this.#onChanged, this);
    this.#model.viewChanged.connect(this.#onViewChanged, this);
    this.#onChanged();
  }

  get state(): ReadonlyJSONObject {
    return { key: this.#key, view: this.#model.view };
  }

  /** Shows what the arguments say of the view. */
  reopen({ view }: ReadonlyPartialJSONObject): void {
    if (view !== undefined) {
      this.#model.setView(readViewState(view, this.#model.view));
    }
  }

  /** Of the model; of what else shows results where that is not seen. */
  thumbnail(): Promise<string | undefined> {
    const shown = PICTURED_TILES.map((name) => this.#held.get(name));
    // A tile is not half as wide as the panel.
    return thumbnailOf(
      shown.find((viewer) => viewer?.hasPicture),
      1,
    );
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) {
      this.#onKey(event);
    } else if (event instanceof MouseEvent) {
      this.#onMouse(event);
    }
  }

  protected override view(): ReactElement {
    return (
      <RunContext.Provider value={this.#context}>
        <RunView />
      </RunContext.Provider>
    );
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this.node.addEventListener('keydown', this);
    for (const type of MOUSE) {
      this.node.addEventListener(type, this);
    }
    this.#model.setVisible(this.isVisible);
  }

  protected override onBeforeDetach(message: Message): void {
    this.node.removeEventListener('keydown', this);
    for (const type of MOUSE) {
      this.node.removeEventListener(type, this);
    }
    this.#model.setVisible(false);
    super.onBeforeDetach(message);
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this.#model.setVisible(true);
  }

  protected override onBeforeHide(message: Message): void {
    this.#player.stop();
    this.#movie.cancel(
      new Error(
        this.trans.__(
          'The panel was hidden: keep it in sight until the movie is saved, and record it again.',
        ),
      ),
    );
    this.#model.setVisible(false);
    super.onBeforeHide(message);
  }

  #onKey(event: KeyboardEvent): void {
    const onSlider = event.target instanceof HTMLInputElement && event.target.type === 'range';
    if (event.key === 'F6') {
      nextTile(this.node, event.shiftKey ? -1 : 1)?.focus();
    } else if (event.key === ' ' && (event.target === this.node || onSlider)) {
      this.#player.toggle();
    } else if (event.target === this.node && (event.key === 'Home' || event.key === 'End')) {
      this.#model.setView({ iteration: event.key === 'End' ? 'latest' : 0 });
    } else {
      return;
    }
    event.preventDefault();
  }

  /** A click on a voxel, not the end of a drag, lists its frames: where they are looked at, else with a second one. */
  #onMouse({ type, clientX, clientY, target }: MouseEvent): void {
    if (type === 'mousedown') {
      this.#pressed = [clientX, clientY];
      return;
    }
    const [x, y] = this.#pressed;
    const { view } = this.#model;
    const isMeant = type === 'dblclick' || view.tab === 'frames';
    const isStill = Math.hypot(clientX - x, clientY - y) < CLICK;
    const isOnVolume = target instanceof Element && target.closest(VOLUMES) !== null;
    const reading = this.#context.places.pointed;
    if (isOnVolume && isMeant && isStill && reading && !view.model.measures) {
      void findFramesAt(this.#model, reading.position);
    }
  }

  #onViewChanged(): void {
    this.emitStateChanged();
  }

  #onChanged(): void {
    const { source, summary } = this.#model;
    this.#name = summary?.name ?? this.#name;
    this.title.label = this.#name;
    this.title.caption = summary ? folderText(source.name, summary, this.trans) : '';
    this.title.icon = runIcon(summary?.state);
  }
}

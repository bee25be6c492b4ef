import { useEffect, useRef, useState, type ReactElement } from 'react';
import { failedIcon } from '../icons/index.ts';
import { errorText } from '../services/error-text.ts';
import type { Viewer } from '../viewers/viewer.ts';
import { changesOf } from './changes-of.ts';
import { EmptyState } from './empty-state.tsx';
import { isToldBy, noteSet } from './told-states.ts';
import { useTranslation } from './translation.tsx';

/** @typeParam More what the viewer can beside what all can. */
export interface ViewerHostProps<Data, State extends object, Events, More> {
  /** Loads the viewer's code and makes one. Never changes. */
  readonly create: () => Promise<Viewer<Data, State, Events> & More>;
  /** Nothing is shown before there is any. */
  readonly data: Data | undefined;
  readonly state: Partial<State>;
  /** Called once with the mounted viewer, to listen to its events. */
  readonly onMount?: (viewer: Viewer<Data, State, Events>) => void;
  /** Called once with the mounted viewer, to join it with others. @returns what parts them when it goes. */
  readonly link?: (viewer: Viewer<Data, State, Events> & More) => () => void;
  readonly className: string;
}

/** Keeps a viewer in a React tree: mounts it when it has room and data, updates it, disposes it. */
export function ViewerHost<Data, State extends object, Events, More = unknown>({
  create,
  data,
  state,
  onMount,
  link,
  className,
}: ViewerHostProps<Data, State, Events, More>): ReactElement {
  const trans = useTranslation();
  const node = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer<Data, State, Events>>();
  const [error, setError] = useState<unknown>();
  const first = useRef({ create, state, onMount, link });
  useEffect(() => {
    const { create: load, state: initial, onMount: mounted, link: join } = first.current;
    let made: (Viewer<Data, State, Events> & More) | undefined;
    let leave: (() => void) | undefined;
    let isGone = false;
    const start = async (): Promise<void> => {
      made = await load();
      if (isGone || node.current === null) {
        made.dispose();
        return;
      }
      made.state = initial;
      made.mount(node.current);
      mounted?.(made);
      leave = join?.(made);
      setViewer(made);
    };
    start().catch(setError);
    return () => {
      isGone = true;
      leave?.();
      made?.dispose();
      setViewer(undefined);
    };
  }, []);
  useEffect(() => {
    if (viewer !== undefined && data !== undefined) {
      viewer.update(data);
    }
  }, [viewer, data]);
  const before = useRef(state);
  useEffect(() => {
    if (viewer !== undefined) {
      // Only what others changed is set: the viewer may have moved on since it told the rest.
      const changes = isToldBy(viewer, state) ? {} : changesOf(before.current, state);
      if (Object.keys(changes).length > 0) {
        noteSet(viewer);
        viewer.state = changes;
      }
      before.current = state;
    }
  }, [viewer, state]);
  return (
    <>
      <div ref={node} className={className} hidden={error !== undefined} />
      {error !== undefined && (
        <EmptyState
          icon={failedIcon}
          title={trans.__('This view could not be opened')}
          fact={errorText(error)}
        />
      )}
    </>
  );
}

import type { TranslationBundle } from '@jupyterlab/translation';
import { PanelWithToolbar, ReactWidget } from '@jupyterlab/ui-components';
import type { ReactElement } from 'react';
import { TranslationContext } from '../../components/index.ts';

export interface SectionOptions {
  readonly title: string;
  readonly trans: TranslationBundle;
  /** Its content, mounted while the section is open. */
  readonly content: ReactElement;
  /** Buttons in its title. */
  readonly tools: ReactElement;
}

/** One fold of the sidebar. */
export function section({ title, trans, content, tools }: SectionOptions): PanelWithToolbar {
  const panel = new PanelWithToolbar();
  panel.addClass('dfl-SidebarSection');
  panel.title.label = title;
  panel.addWidget(translated(content, trans));
  panel.toolbar.node.setAttribute('aria-label', trans.__('Tools of %1', title));
  panel.toolbar.addItem('tools', translated(tools, trans));
  return panel;
}

/** A React element as a widget, in the user's language. */
export function translated(element: ReactElement, trans: TranslationBundle): ReactWidget {
  const widget = ReactWidget.create(
    <TranslationContext.Provider value={trans}>{element}</TranslationContext.Provider>,
  );
  widget.addClass('dfl-Panel');
  return widget;
}

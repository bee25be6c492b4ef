/** The colours and the font of the page around a chart, as plotly wants them. */
export interface ChartTheme {
  readonly text: string;
  readonly secondary: string;
  readonly accent: string;
  readonly grid: string;
  readonly font: string;
}

/** Reads what the theme gives `node` now. */
export function readTheme(node: Element): ChartTheme {
  const style = getComputedStyle(node);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: read('--jp-ui-font-color1'),
    secondary: read('--dfl-text-secondary'),
    accent: read('--jp-brand-color1'),
    grid: read('--dfl-grid'),
    font: read('--jp-ui-font-family') || 'sans-serif',
  };
}

/**
 * Calls `changed` when the page gets another theme: when JupyterLab names it on the body, and again when
 * a style sheet has arrived, since the name comes before the colours.
 *
 * @returns what ends it.
 */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: ['data-jp-theme-light', 'data-jp-theme-name'],
  });
  const onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') {
      changed();
    }
  };
  // Such events do not bubble: they are met on their way down.
  document.addEventListener('load', onLoad, true);
  return () => {
    observer.disconnect();
    document.removeEventListener('load', onLoad, true);
  };
}

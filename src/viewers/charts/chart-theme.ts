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
 * Calls `changed` after the page has got another theme, which JupyterLab writes on the body.
 *
 * @returns what ends it.
 */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: ['data-jp-theme-light', 'data-jp-theme-name'],
  });
  return () => {
    observer.disconnect();
  };
}

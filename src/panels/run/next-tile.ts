/** The tile after (1) or before (-1) the one that has the focus, of those that can be seen. */
export function nextTile(panel: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const tiles = [...panel.querySelectorAll<HTMLElement>('[data-dfl-tile]')].filter(
    (tile) => tile.offsetParent !== null,
  );
  const at = tiles.findIndex((tile) => tile.contains(document.activeElement));
  const next = at < 0 ? (step > 0 ? 0 : tiles.length - 1) : at + step;
  return tiles[(next + tiles.length) % tiles.length];
}

/** h5web's heat map. */
import '@h5web/lib/styles.css';
import { HeatmapVis, ScaleType } from '@h5web/lib';
import ndarray from 'ndarray';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

let root;

function show(dataArray) {
  const scaleType = ScaleType.SymLog;
  root.render(
    createElement(HeatmapVis, { dataArray, domain: [0, 40], scaleType, colorMap: 'Inferno' }),
  );
}

globalThis.contender = {
  prepare(values, size) {
    return ndarray(values, [size, size]);
  },
  async open(node, data) {
    // Room for axes and colours beside a picture as large as ours.
    node.style.cssText = 'display: flex; width: 712px; height: 586px';
    root = createRoot(node);
    show(data);
  },
  async update(data) {
    show(data);
  },
};

/** plotly.js's heat map. */
import Plotly from 'plotly.js/dist/plotly.min.js';

const layout = { margin: { l: 30, r: 30, t: 10, b: 30 } };
let shown;

function show(z) {
  return Plotly.react(shown, [{ type: 'heatmap', z, zmin: 0, zmax: 40 }], layout);
}

globalThis.contender = {
  prepare(values, size) {
    return Array.from({ length: size }, (_, row) => values.subarray(row * size, (row + 1) * size));
  },
  open(node, data) {
    // Room for axes and colours beside a picture as large as ours.
    node.style.cssText = 'width: 628px; height: 552px';
    shown = node;
    return show(data);
  },
  update(data) {
    return show(data);
  },
};

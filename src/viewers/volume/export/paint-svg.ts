/**
 * Paints the lines, circles and words of an SVG element that is shown, as it is styled, where it lies over a picture.
 *
 * @param origin of the picture, as the page's viewport has it.
 * @param scale pixels of the canvas per CSS pixel.
 */
export function paintSvg(
  context: CanvasRenderingContext2D,
  root: SVGElement,
  origin: Pick<DOMRect, 'left' | 'top'>,
  scale: number,
): void {
  for (const shape of root.querySelectorAll<SVGGraphicsElement>('line, circle, text')) {
    const matrix = shape.getScreenCTM();
    if (matrix === null || shape.closest('[hidden]')) {
      continue;
    }
    const { a, b, c, d, e, f } = matrix;
    const style = getComputedStyle(shape);
    context.save();
    const moved = [e - origin.left, f - origin.top] as const;
    context.setTransform(a * scale, b * scale, c * scale, d * scale, ...scaled(moved, scale));
    dress(context, style);
    const { fill, stroke } = strokesOf(context, shape);
    const isStroked = style.stroke !== 'none';
    const isStrokedFirst = style.paintOrder.startsWith('stroke');
    if (isStroked && isStrokedFirst) {
      stroke();
    }
    if (style.fill !== 'none') {
      fill();
    }
    if (isStroked && !isStrokedFirst) {
      stroke();
    }
    context.restore();
  }
}

function scaled([x, y]: readonly [number, number], scale: number): [number, number] {
  return [x * scale, y * scale];
}

function dress(context: CanvasRenderingContext2D, style: CSSStyleDeclaration): void {
  context.globalAlpha = Number(style.opacity);
  context.fillStyle = style.fill;
  context.strokeStyle = style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.lineCap = CAPS.find((cap) => cap === style.strokeLinecap) ?? 'butt';
  context.lineJoin = JOINS.find((join) => join === style.strokeLinejoin) ?? 'miter';
  context.setLineDash(
    style.strokeDasharray === 'none'
      ? []
      : style.strokeDasharray.split(/[\s,]+/).map((length) => Number.parseFloat(length)),
  );
  context.filter = style.filter;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign = style.textAnchor === 'middle' ? 'center' : 'start';
  context.textBaseline = style.dominantBaseline === 'central' ? 'middle' : 'alphabetic';
}

const CAPS = ['butt', 'round', 'square'] as const;
const JOINS = ['bevel', 'miter', 'round'] as const;

interface Strokes {
  readonly fill: () => void;
  readonly stroke: () => void;
}

function strokesOf(context: CanvasRenderingContext2D, shape: SVGGraphicsElement): Strokes {
  if (shape instanceof SVGTextElement) {
    const text = shape.textContent;
    const [x, y] = [shape.x, shape.y].map(({ baseVal }) =>
      baseVal.numberOfItems > 0 ? baseVal.getItem(0).value : 0,
    );
    return {
      fill: () => {
        context.fillText(text, x, y);
      },
      stroke: () => {
        context.strokeText(text, x, y);
      },
    };
  }
  const path = pathOf(shape);
  return {
    fill: () => {
      context.fill(path);
    },
    stroke: () => {
      context.stroke(path);
    },
  };
}

function pathOf(shape: SVGGraphicsElement): Path2D {
  const path = new Path2D();
  if (shape instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = shape;
    path.moveTo(x1.baseVal.value, y1.baseVal.value);
    path.lineTo(x2.baseVal.value, y2.baseVal.value);
  } else if (shape instanceof SVGCircleElement) {
    const { cx, cy, r } = shape;
    path.arc(cx.baseVal.value, cy.baseVal.value, r.baseVal.value, 0, 2 * Math.PI);
  }
  return path;
}

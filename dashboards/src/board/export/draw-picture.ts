import { copyDrawing } from './copy-drawing';
import { wrap } from './wrap';

/** The chart of a panel, whoever drew it. */
export const chartSelector = 'svg[data-chart], .recharts-wrapper > svg';

/** What is written around a chart that stands alone. */
export interface PictureTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly scope: string;
  readonly source: string;
  readonly mark: string;
}

const svg = 'http://www.w3.org/2000/svg';
const margin = 24;
/** Narrower, and lines of text would be broken all the time. */
const leastWidth = 560;

/**
 * A chart as it looks on the page, with what is written around it, as one picture: what it shows, of what, its
 * legend, where it comes from, and that it is internal.
 */
export function drawPicture(chart: SVGSVGElement, panel: Element, texts: PictureTexts): SVGSVGElement {
  const { width: chartWidth, height: chartHeight } = chart.getBoundingClientRect();
  const inner = Math.max(chartWidth, leastWidth);
  const page = getComputedStyle(document.body);
  const [ink, soft, brand] = ['--ink', '--ink-soft', '--brand'].map((name) => page.getPropertyValue(name));
  const serif = page.getPropertyValue('--serif');
  const picture = element('svg', {});
  const background = element('rect', { fill: page.backgroundColor });
  picture.append(background);
  let y = margin;
  const write = (text: string, size: number, attributes: Record<string, string | undefined>) => {
    for (const line of wrap(text, inner, size)) {
      y += size * 1.25;
      const node = element('text', { x: margin, y, 'font-family': page.fontFamily, 'font-size': size, ...attributes });
      node.textContent = line;
      picture.append(node);
    }
  };
  write(texts.mark, 13, { fill: brand, 'font-weight': '700' });
  y += 4;
  write(texts.title, 23, { fill: ink, 'font-family': serif, 'font-weight': '600' });
  write(texts.subtitle, 15, { fill: soft });
  write(texts.scope, 15, { fill: ink });
  y = drawLegend(panel, picture, y + 8, inner, { fill: soft ?? '', 'font-family': page.fontFamily, 'font-size': 14 });
  const copy = copyDrawing(chart);
  // Labels may reach out of their chart.
  set(copy, { x: margin, y: y + 10, width: chartWidth, height: chartHeight, overflow: 'visible' });
  picture.append(copy);
  y += chartHeight + 22;
  for (const note of panel.querySelectorAll('[data-note]')) write(note.textContent ?? '', 12.5, { fill: soft });
  write(texts.source, 12.5, { fill: soft });
  const [width, height] = [inner + 2 * margin, Math.ceil(y + margin)];
  for (const node of [picture, background]) set(node, { width, height });
  set(picture, { viewBox: `0 0 ${width} ${height}`, xmlns: svg });
  return picture;
}

/** What the marks stand for, in as many lines as it takes; how far down it reaches. */
function drawLegend(
  panel: Element,
  picture: Element,
  top: number,
  width: number,
  style: Record<string, string | number>,
): number {
  const line = 22;
  let [x, y] = [margin, top];
  for (const item of panel.querySelectorAll('[data-legend] > li')) {
    const swatch = item.querySelector('svg');
    const label = item.textContent ?? '';
    const length = 24 + label.length * 7.5 + 16;
    if (x > margin && x + length > width + margin) [x, y] = [margin, y + line];
    if (swatch) {
      const copy = copyDrawing(swatch);
      set(copy, { x, y: y + 4, width: 14, height: 14 });
      picture.append(copy);
    }
    const text = element('text', { x: x + 20, y: y + 16, ...style });
    text.textContent = label;
    picture.append(text);
    x += length;
  }
  return x === margin && y === top ? top : y + line;
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS(svg, name);
  set(node, attributes);
  return node;
}

type Attributes = Record<string, string | number | undefined>;

function set(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(name, String(value));
}

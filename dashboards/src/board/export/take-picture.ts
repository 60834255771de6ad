import { chartSelector, drawPicture, type PictureTexts } from './draw-picture';

interface Order {
  /** The panel that the chart stands in, with its title, legend and source. */
  panel: Element;
  /** Of which campaign, days and calls, and as of when. */
  scope: string;
  /** That it is internal. */
  mark: string;
  name: string;
  form: 'svg' | 'png';
}

/** Pixels of the picture for one of the page. */
const sharpness = 2;

/**
 * Saves the chart of a panel as a file that can stand alone.
 *
 * @throws Error there is no chart, or the browser cannot draw it
 */
export async function takePicture({ panel, scope, mark, name, form }: Order): Promise<void> {
  const chart = panel.querySelector<SVGSVGElement>(chartSelector);
  if (!chart) throw new Error('there is no chart to take');
  const texts: PictureTexts = {
    title: textOf(panel, 'h2'),
    subtitle: textOf(panel, 'header p'),
    scope,
    mark,
    source: '',
  };
  // The last one: cards may say more above it.
  const source = [...panel.querySelectorAll(':scope > p')].at(-1);
  const picture = drawPicture(chart, panel, { ...texts, source: source?.textContent ?? '' });
  const text = new XMLSerializer().serializeToString(picture);
  if (form === 'svg') return save(new Blob([text], { type: 'image/svg+xml' }), name);
  save(await paint(text, picture.width.baseVal.value, picture.height.baseVal.value), name);
}

const textOf = (panel: Element, selector: string) => panel.querySelector(selector)?.textContent ?? '';

async function paint(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser draws no PNG'))), 'image/png'),
  );
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What the look of a drawing is made of, of all that a style sheet can say. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'vector-effect',
  'display',
];

/** What says how a drawing is used, not how it looks. */
const left = /^(class|style|role|tabindex|aria-.*|data-.*|on.*|xml:.*)$/;

/** A copy that looks the same without the page around it: what style sheets say stands in its attributes. */
export function copyDrawing(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const node = copies[index];
    if (!node) continue;
    const style = getComputedStyle(original);
    for (const name of node.getAttributeNames()) if (left.test(name)) node.removeAttribute(name);
    for (const name of properties) {
      const value = style.getPropertyValue(name);
      if (value !== '') node.setAttribute(name, value);
    }
  }
  for (const pointer of copies.filter((_, index) => isPointer(originals[index]))) pointer.remove();
  return copy;
}

/** What recharts draws where somebody points. */
const isPointer = (node: Element | undefined) => node?.classList.contains('recharts-tooltip-cursor') ?? false;

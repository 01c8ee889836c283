// A picture as a file: SVG that needs no style sheet, or PNG.

/** What of the style sheet decides how it looks. */
const kStyles = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
];
/** Of the page alone. */
const kPageAttributes = ['class', 'role', 'tabindex', 'aria-label', 'aria-current', 'aria-describedby', 'aria-hidden'];
const kNamespace = 'http://www.w3.org/2000/svg';
/** Pixels of the PNG per pixel on screen, as far as browsers can draw that. */
const kScale = 2;
const kLongestSide = 32000;
const kLargestArea = 120_000_000;

/** The text of an SVG that looks as the picture does now, but for where the cursor is. */
export function svgText(svg: SVGSVGElement, title: string): string {
  svg.classList.add('saved');
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (original !== undefined) {
      settle(element, getComputedStyle(original));
    }
  });
  svg.classList.remove('saved');
  [copy, ...copy.querySelectorAll('*')].forEach((element) => kPageAttributes.forEach((name) => element.removeAttribute(name)));
  copy.setAttribute('xmlns', kNamespace);
  copy.setAttribute('role', 'img');
  const page = svg.ownerDocument;
  const name = page.createElementNS(kNamespace, 'title');
  name.textContent = title;
  const ground = page.createElementNS(kNamespace, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(page.body).backgroundColor);
  copy.prepend(name, ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

function settle(element: Element, style: CSSStyleDeclaration): void {
  if (['path', 'rect', 'text'].includes(element.localName)) {
    kStyles.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
  }
}

/** A PNG in base64. Fails when the browser cannot draw it. */
export async function pngBase64(svg: string, width: number, height: number): Promise<string> {
  const scale = Math.min(kScale, kLongestSide / Math.max(width, height), Math.sqrt(kLargestArea / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL('image/png');
  const content = /^data:image\/png;base64,(.+)$/.exec(address)?.[1];
  if (content === undefined) {
    throw new Error(`${width} × ${height}`);
  }
  return content;
}

import { BuiltIn } from './built-in';

const fits: Record<string, string> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
  scaleToFill: 'fill',
};

export class ImageElement extends BuiltIn {
  protected override readonly watched = ['src', 'mode'];
  private readonly picture = document.createElement('img');

  protected override draw(): void {
    this.picture.alt = '';
    this.picture.addEventListener('load', () => {
      const { naturalWidth: width, naturalHeight: height } = this.picture;
      this.send('load', { width, height });
    });
    this.picture.addEventListener('error', () => this.send('error', { errMsg: 'load fail' }));
    this.append(this.picture);
  }

  protected override changed(name: string): void {
    if (name === 'src' && this.givenText('src')) this.picture.src = this.givenText('src');
    this.picture.style.objectFit = fits[this.givenText('mode')] ?? 'fill';
    this.toggleAttribute('width-fix', this.givenText('mode') === 'widthFix');
  }
}

export class CanvasElement extends BuiltIn {
  protected override draw(): void {
    const canvas = document.createElement('canvas');
    canvas.width = this.clientWidth;
    canvas.height = this.clientHeight;
    this.append(canvas);
  }
}

export class RichTextElement extends BuiltIn {
  protected override readonly watched = ['nodes'];

  protected override changed(): void {
    const nodes = this.given('nodes');
    if (typeof nodes === 'string') this.innerHTML = nodes;
    else if (Array.isArray(nodes)) this.replaceChildren(...nodes.map(fromNode));
  }
}

function fromNode(node: unknown): Node {
  if (typeof node !== 'object' || node === null) return document.createTextNode('');
  const text: unknown = Reflect.get(node, 'text');
  if (typeof text === 'string') return document.createTextNode(text);
  const element = document.createElement(String(Reflect.get(node, 'name') ?? 'div'));
  const attributes: unknown = Reflect.get(node, 'attrs');
  if (typeof attributes === 'object' && attributes !== null) {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, String(value));
  }
  const children: unknown = Reflect.get(node, 'children');
  if (Array.isArray(children)) element.append(...children.map(fromNode));
  return element;
}

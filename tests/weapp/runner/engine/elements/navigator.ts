import { BuiltIn } from './built-in';

type Go = (openType: string, options: { url: string; delta: number }) => void;

let go: Go = () => undefined;

/** Says how a navigator moves; the page stack exists later than the element's class. */
export function navigatorsGo(how: Go): void {
  go = how;
}

export class NavigatorElement extends BuiltIn {
  protected override draw(): void {
    this.setAttribute('role', 'link');
    this.addEventListener('click', () => {
      const openType = this.givenText('open-type') || 'navigate';
      go(openType, { url: this.givenText('url'), delta: Number(this.given('delta')) || 1 });
    });
  }
}

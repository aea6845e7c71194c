import { BuiltIn } from './built-in';

const usualThreshold = 50;

export class ScrollViewElement extends BuiltIn {
  protected override readonly watched = ['scroll-top', 'scroll-left', 'scroll-into-view'];
  private wasAtBottom = false;

  constructor() {
    super();
    // Before the engine's own listener, which would pass on the browser's event.
    this.addEventListener('scroll', (event) => {
      if (event.target !== this) return;
      event.stopImmediatePropagation();
      this.scrolled();
    });
  }

  protected override changed(name: string): void {
    if (name === 'scroll-top') this.scrollTop = Number(this.given('scroll-top')) || this.scrollTop;
    if (name === 'scroll-left')
      this.scrollLeft = Number(this.given('scroll-left')) || this.scrollLeft;
    const target = name === 'scroll-into-view' ? this.givenText(name) : '';
    if (target) document.getElementById(target)?.scrollIntoView();
  }

  private scrolled(): void {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = this;
    this.send('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 });
    const threshold = Number(this.given('lower-threshold')) || usualThreshold;
    const atBottom =
      scrollHeight - scrollTop - this.clientHeight <= threshold && scrollHeight > this.clientHeight;
    if (atBottom && !this.wasAtBottom) this.send('scrolltolower', { direction: 'bottom' });
    if (scrollTop === 0) this.send('scrolltoupper', { direction: 'top' });
    this.wasAtBottom = atBottom;
  }
}

export class SwiperElement extends BuiltIn {
  protected override readonly watched = ['current'];

  protected override draw(): void {
    new MutationObserver(() => this.changed()).observe(this, { childList: true });
  }

  protected override changed(): void {
    const current = Number(this.given('current')) || 0;
    [...this.querySelectorAll(':scope > wx-swiper-item')].forEach((item, index) => {
      if (item instanceof HTMLElement) item.hidden = index !== current;
    });
  }
}

import { BuiltIn } from './built-in';

/**
 * WeChat's page over the page: while it is shown, Back puts it away instead of the page. What the page gave
 * as `show` stays as it is then; only false and true again shows it anew.
 */
export class PageContainerElement extends BuiltIn {
  protected override readonly watched = ['show'];

  private get isOpen(): boolean {
    return this.hasAttribute('data-open');
  }

  private set isOpen(open: boolean) {
    this.toggleAttribute('data-open', open);
  }

  protected override changed(): void {
    const isShown = this.given('show') === true;
    if (this.isOpen && !isShown) this.send('beforeleave', {});
    this.isOpen = isShown;
  }

  /** Back. Returns whether it was taken. */
  putAway(): boolean {
    if (!this.isOpen) return false;
    this.isOpen = false;
    this.send('beforeleave', {});
    return true;
  }
}

/** Lets the container of this page take Back, if one is shown. */
export function putAwayContainer(page: Element): boolean {
  const container = page.querySelector('wx-page-container');
  return container instanceof PageContainerElement && container.putAway();
}

import { phoneMeasures } from '../../build/phone-measures';

/** The engine's node behind an element: attributes in their own types, and events to the page. */
interface EngineNode {
  /** As the page gave it. */
  id: string;
  getAttribute(name: string): unknown;
  triggerEvent(
    name: string,
    detail: unknown,
    options: { bubbles: boolean; composed: boolean },
  ): void;
}

/** A built-in component of WeChat, as an element. Children that it draws itself come when it is shown. */
export class BuiltIn extends HTMLElement {
  declare __wxElement?: EngineNode;
  private drawn = false;

  /** Draws what is inside; called once. */
  protected draw(): void {}

  /** An attribute has a new value; called for each of `watched` after drawing, too. */
  protected changed(_name: string): void {}

  protected readonly watched: string[] = [];

  connectedCallback(): void {
    if (this.drawn) return;
    this.drawn = true;
    this.draw();
    for (const name of this.watched) this.changed(name);
  }

  override setAttribute(name: string, value: string): void {
    const given = this.given(name);
    // The engine writes an empty text for a value that the page did not give.
    if (value === '' && (given === undefined || given === null)) super.removeAttribute(name);
    else if (name === 'style') super.setAttribute(name, phoneMeasures(value));
    else if (name.startsWith('aria-')) this.writeAria(name, given === true ? 'true' : value);
    else super.setAttribute(name, value);
    if (this.drawn && this.watched.includes(name)) this.changed(name);
  }

  override removeAttribute(name: string): void {
    super.removeAttribute(name);
    if (this.drawn && this.watched.includes(name)) this.changed(name);
  }

  /** The attribute as the template gave it: not only text. */
  given(name: string): unknown {
    return this.__wxElement?.getAttribute(name);
  }

  givenText(name: string): string {
    const value = this.given(name);
    return value === undefined || value === null ? '' : String(value);
  }

  send(name: string, detail: object, bubbles = false): void {
    this.__wxElement?.triggerEvent(name, detail, { bubbles, composed: false });
  }

  isDisabled(): boolean {
    return this.hasAttribute('disabled') && this.getAttribute('disabled') !== 'false';
  }

  private writeAria(name: string, value: string): void {
    const ours = name === 'aria-role' ? 'role' : name;
    if (value === '') super.removeAttribute(ours);
    else super.setAttribute(ours, value);
  }
}

/** A component whose value a form collects, or that a label reaches. */
export interface Control {
  activate(): void;
  formValue(): unknown;
}

export function isControl(element: Element): element is BuiltIn & Control {
  return element instanceof BuiltIn && 'activate' in element && 'formValue' in element;
}

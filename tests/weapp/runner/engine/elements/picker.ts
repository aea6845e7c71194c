import { box, choice } from '../wx/dialogs';
import { BuiltIn, type Control } from './built-in';

/** All modes of WeChat's picker as lists to tap; dates and times are typed. */
export class PickerElement extends BuiltIn implements Control {
  protected override readonly watched = ['range', 'value'];
  private panel: HTMLElement | undefined;
  private picked: number[] = [];

  protected override draw(): void {
    this.addEventListener('click', () => this.activate());
  }

  protected override changed(name: string): void {
    if (name === 'value' && !this.panel) this.picked = this.start();
    if (name === 'range' && this.panel) this.redraw();
  }

  formValue(): unknown {
    return this.given('value');
  }

  activate(): void {
    if (this.isDisabled() || this.panel) return;
    this.picked = this.start();
    this.panel = box('picker', '');
    this.panel.setAttribute('role', 'dialog');
    document.querySelector('frame-overlay')?.append(this.panel);
    this.redraw();
  }

  private redraw(): void {
    const { panel } = this;
    if (!panel) return;
    panel.replaceChildren();
    const typed = document.createElement('input');
    const isTyped = ['date', 'time'].includes(this.givenText('mode'));
    if (isTyped) {
      typed.value = this.givenText('value');
      typed.setAttribute('aria-label', this.givenText('mode') === 'date' ? '日期' : '时间');
      panel.append(typed);
    } else {
      this.columns().forEach((column, at) => panel.append(this.column(column, at)));
    }
    const bar = box('modal-choices', '');
    bar.append(
      choice('取消', () => this.end('cancel', {})),
      choice('确定', () => this.end('change', { value: isTyped ? typed.value : this.result() })),
    );
    panel.append(bar);
  }

  private column(labels: string[], at: number): HTMLElement {
    const list = box('picker-column', '');
    list.setAttribute('role', 'listbox');
    labels.forEach((label, index) => {
      const option = choice(label, () => {
        this.picked[at] = index;
        if (this.isMulti()) this.send('columnchange', { column: at, value: index });
        this.redraw();
      });
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String((this.picked[at] ?? 0) === index));
      list.append(option);
    });
    return list;
  }

  private end(name: string, detail: object): void {
    this.panel?.remove();
    this.panel = undefined;
    this.send(name, detail);
  }

  private columns(): string[][] {
    const range = this.given('range');
    if (!Array.isArray(range)) return [];
    const columns: unknown[] = this.isMulti() ? range : [range];
    return columns.map((column) =>
      Array.isArray(column) ? column.map((item) => this.label(item)) : [],
    );
  }

  private label(item: unknown): string {
    const key = this.givenText('range-key');
    return key && typeof item === 'object' && item !== null
      ? String(Reflect.get(item, key))
      : String(item);
  }

  private result(): unknown {
    const values = this.columns().map((_, at) => this.picked[at] ?? 0);
    return this.isMulti() ? values : String(values[0] ?? 0);
  }

  private start(): number[] {
    const value = this.given('value');
    return Array.isArray(value) ? value.map(Number) : [Number(value) || 0];
  }

  private isMulti(): boolean {
    return this.givenText('mode') === 'multiSelector';
  }
}

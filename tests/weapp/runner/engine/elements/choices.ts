import { BuiltIn, isControl, type Control } from './built-in';

/** Checkbox, radio and switch: a box that is drawn by the style sheet from `checked`. */
abstract class Choice extends BuiltIn implements Control {
  protected abstract readonly role_: string;
  protected override readonly watched = ['checked'];
  chosen = false;

  protected override draw(): void {
    if (!this.hasAttribute('role')) this.setAttribute('role', this.role_);
    this.addEventListener('click', () => this.activate());
  }

  protected override changed(): void {
    const value = this.given('checked');
    this.mark(value === true || value === 'true');
  }

  mark(chosen: boolean): void {
    this.chosen = chosen;
    this.toggleAttribute('chosen', chosen);
    super.setAttribute('aria-checked', String(chosen));
  }

  activate(): void {
    if (!this.isDisabled()) this.choose();
  }

  formValue(): unknown {
    return this.chosen;
  }

  protected abstract choose(): void;
}

export class SwitchElement extends Choice {
  protected override readonly role_ = 'switch';

  protected override choose(): void {
    this.mark(!this.chosen);
    this.send('change', { value: this.chosen });
  }
}

export class CheckboxElement extends Choice {
  protected override readonly role_ = 'checkbox';

  protected override choose(): void {
    this.mark(!this.chosen);
    const group = this.closest('wx-checkbox-group');
    if (group instanceof CheckboxGroupElement) group.send('change', { value: group.formValue() });
  }
}

export class RadioElement extends Choice {
  protected override readonly role_ = 'radio';

  protected override choose(): void {
    if (this.chosen) return;
    const group = this.closest('wx-radio-group');
    for (const other of group?.querySelectorAll('wx-radio') ?? []) {
      if (other instanceof RadioElement) other.mark(false);
    }
    this.mark(true);
    if (group instanceof RadioGroupElement) group.send('change', { value: group.formValue() });
  }
}

export class CheckboxGroupElement extends BuiltIn {
  activate(): void {}

  formValue(): unknown {
    const boxes = [...this.querySelectorAll('wx-checkbox')];
    return boxes
      .filter((box) => box instanceof CheckboxElement && box.chosen)
      .map((box) => (box instanceof CheckboxElement ? box.givenText('value') : ''));
  }
}

export class RadioGroupElement extends BuiltIn {
  activate(): void {}

  formValue(): unknown {
    const chosen = [...this.querySelectorAll('wx-radio')].find(
      (radio) => radio instanceof RadioElement && radio.chosen,
    );
    return chosen instanceof RadioElement ? chosen.givenText('value') : '';
  }
}

/** A tap anywhere on a label reaches its control: the one named by `for`, or the first inside. */
export class LabelElement extends BuiltIn {
  protected override draw(): void {
    this.addEventListener('click', (event) => {
      const control = this.control();
      const onControl = event.target instanceof Node && control?.contains(event.target);
      if (control && !onControl) control.activate();
    });
  }

  private control(): (BuiltIn & Control) | undefined {
    const named = this.givenText('for');
    const candidates = named
      ? [document.getElementById(named)]
      : [...this.querySelectorAll('wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea')];
    return candidates.find((element) => element !== null && isControl(element)) ?? undefined;
  }
}

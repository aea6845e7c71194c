import { BuiltIn, type Control } from './built-in';

const usualMaxLength = 140;
const watchedByAll = ['value', 'placeholder', 'disabled', 'maxlength', 'aria-label', 'focus'];

/** What input and textarea share: a real field inside, and WeChat's events from it. */
abstract class TextField extends BuiltIn implements Control {
  protected abstract readonly field: HTMLInputElement | HTMLTextAreaElement;
  protected override readonly watched: string[] = [...watchedByAll];

  protected override draw(): void {
    const { field } = this;
    this.append(field);
    field.addEventListener('input', (event) => {
      event.stopPropagation();
      const { value } = field;
      this.send('input', { value, cursor: field.selectionStart ?? value.length, keyCode: 0 });
    });
    field.addEventListener('change', (event) => event.stopPropagation());
    field.addEventListener('focus', () => this.send('focus', { value: field.value, height: 300 }));
    field.addEventListener('blur', () => this.send('blur', { value: field.value, cursor: 0 }));
  }

  protected override changed(name: string): void {
    const { field } = this;
    if (name === 'value' && field.value !== this.givenText('value'))
      field.value = this.givenText('value');
    if (name === 'placeholder') field.placeholder = this.givenText('placeholder');
    if (name === 'disabled') field.disabled = this.isDisabled();
    if (name === 'aria-label') field.setAttribute('aria-label', this.givenText('aria-label'));
    if (name === 'focus' && this.given('focus') === true) field.focus();
    if (name === 'maxlength') {
      const given = this.givenText('maxlength');
      const length = given === '' ? usualMaxLength : Number(given);
      if (length >= 0) field.maxLength = length;
      else field.removeAttribute('maxlength');
    }
  }

  activate(): void {
    this.field.focus();
  }

  formValue(): unknown {
    return this.field.value;
  }
}

export class InputElement extends TextField {
  protected override readonly field = document.createElement('input');
  protected override readonly watched = [...watchedByAll, 'type', 'password'];

  protected override draw(): void {
    super.draw();
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.send('confirm', { value: this.field.value });
    });
  }

  protected override changed(name: string): void {
    super.changed(name);
    const kind = this.givenText('type');
    this.field.type =
      this.given('password') === true || kind === 'safe-password' ? 'password' : 'text';
    this.field.inputMode =
      kind === 'number' || kind === 'idcard' ? 'numeric' : kind === 'digit' ? 'decimal' : 'text';
  }
}

export class TextareaElement extends TextField {
  protected override readonly field = document.createElement('textarea');

  protected override draw(): void {
    super.draw();
    if (this.given('auto-height') === true) this.field.style.setProperty('field-sizing', 'content');
  }
}

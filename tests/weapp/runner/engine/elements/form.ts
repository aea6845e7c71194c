import { BuiltIn, isControl } from './built-in';

export class FormElement extends BuiltIn {
  submit(): void {
    const value: Record<string, unknown> = {};
    for (const element of this.querySelectorAll('*')) {
      if (!isControl(element)) continue;
      const name = element.givenText('name');
      if (name) value[name] = element.formValue();
    }
    this.send('submit', { value, formId: '' });
  }
}

const tapped = new Set<string>();

/** Whether a button with this id that agrees to the privacy guide was tapped. */
export function agreedWith(buttonId: string): boolean {
  return tapped.has(buttonId);
}

export class ButtonElement extends BuiltIn {
  protected override draw(): void {
    if (!this.hasAttribute('role')) this.setAttribute('role', 'button');
    this.addEventListener('click', () => this.pressed());
  }

  private pressed(): void {
    const form = this.closest('wx-form');
    const formType = this.givenText('form-type');
    if (formType === 'submit' && form instanceof FormElement) form.submit();
    if (formType === 'reset' && form instanceof FormElement) form.send('reset', {});
    const openType = this.givenText('open-type').split('|')[0];
    if (openType === 'getPhoneNumber') {
      this.send('getphonenumber', { errMsg: 'getPhoneNumber:ok', code: 'runner-phone-code' });
    }
    if (openType === 'agreePrivacyAuthorization') {
      tapped.add(this.__wxElement?.id ?? '');
      this.send('agreeprivacyauthorization', {});
    }
  }
}

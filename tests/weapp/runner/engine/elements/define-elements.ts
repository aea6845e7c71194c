import { builtInNames } from '../built-in-names';
import { BuiltIn } from './built-in';
import {
  CheckboxElement,
  CheckboxGroupElement,
  LabelElement,
  RadioElement,
  RadioGroupElement,
  SwitchElement,
} from './choices';
import { ButtonElement, FormElement } from './form';
import { NavigatorElement } from './navigator';
import { PageContainerElement } from './page-container';
import { PickerElement } from './picker';
import { CanvasElement, ImageElement, RichTextElement } from './pictures';
import { ScrollViewElement, SwiperElement } from './scrolling';
import { InputElement, TextareaElement } from './text-fields';

const withManners: Record<string, CustomElementConstructor> = {
  button: ButtonElement,
  canvas: CanvasElement,
  checkbox: CheckboxElement,
  'checkbox-group': CheckboxGroupElement,
  form: FormElement,
  image: ImageElement,
  input: InputElement,
  label: LabelElement,
  navigator: NavigatorElement,
  'page-container': PageContainerElement,
  picker: PickerElement,
  radio: RadioElement,
  'radio-group': RadioGroupElement,
  'rich-text': RichTextElement,
  'scroll-view': ScrollViewElement,
  swiper: SwiperElement,
  switch: SwitchElement,
  textarea: TextareaElement,
};

/** The others are boxes that only take attributes. */
export function defineElements(): void {
  for (const name of builtInNames) {
    customElements.define(`wx-${name}`, withManners[name] ?? class extends BuiltIn {});
  }
}

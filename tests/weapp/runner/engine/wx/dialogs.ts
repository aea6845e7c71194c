import { asynchronous, Fail, number, text } from './asynchronous';

/** Toasts and dialogs, drawn over the page, so that the test reads and taps them like a person. */
export function dialogNames(overlay: HTMLElement) {
  let hideTimer: ReturnType<typeof setTimeout> | undefined;

  function hideToast(): void {
    clearTimeout(hideTimer);
    overlay.querySelector('frame-toast')?.remove();
  }

  function showToast(title: string, mask: boolean): void {
    hideToast();
    const toast = box('toast', title);
    toast.setAttribute('role', 'status');
    if (mask) toast.setAttribute('mask', '');
    overlay.append(toast);
  }

  return {
    showToast: asynchronous('showToast', ({ title, duration, mask }) => {
      showToast(text(title), mask === true);
      hideTimer = setTimeout(hideToast, number(duration, 1500));
    }),
    hideToast: asynchronous('hideToast', hideToast),
    showLoading: asynchronous('showLoading', ({ title, mask }) =>
      showToast(text(title), mask === true),
    ),
    hideLoading: asynchronous('hideLoading', hideToast),
    showModal: asynchronous('showModal', (options) => {
      const dialog = box('modal', '');
      dialog.setAttribute('role', 'dialog');
      dialog.append(box('modal-title', text(options.title)));
      dialog.append(box('modal-text', text(options.content)));
      const input = document.createElement('input');
      if (options.editable === true) {
        input.placeholder = text(options.placeholderText);
        dialog.append(input);
      }
      const choices = box('modal-choices', '');
      dialog.append(choices);
      overlay.append(dialog);
      return new Promise<object>((resolve) => {
        const choose = (label: string, confirm: boolean) => {
          choices.append(
            choice(label, () => {
              dialog.remove();
              resolve({ confirm, cancel: !confirm, content: confirm ? input.value : null });
            }),
          );
        };
        if (options.showCancel !== false) choose(text(options.cancelText) || '取消', false);
        choose(text(options.confirmText) || '确定', true);
      });
    }),
    showActionSheet: asynchronous('showActionSheet', ({ itemList }) => {
      const sheet = box('sheet', '');
      sheet.setAttribute('role', 'dialog');
      overlay.append(sheet);
      return new Promise<object>((resolve, reject) => {
        const items: unknown[] = Array.isArray(itemList) ? itemList : [];
        const end = (finish: () => void) => () => {
          sheet.remove();
          finish();
        };
        items.forEach((item, tapIndex) => {
          sheet.append(
            choice(
              String(item),
              end(() => resolve({ tapIndex })),
            ),
          );
        });
        sheet.append(
          choice(
            '取消',
            end(() => reject(new Fail('cancel'))),
          ),
        );
      });
    }),
  };
}

/** A drawn part of the phone that is not of the page. */
export function box(name: string, content: string): HTMLElement {
  const element = document.createElement(`frame-${name}`);
  element.textContent = content;
  return element;
}

export function choice(label: string, chosen: () => void): HTMLElement {
  const element = box('choice', label);
  element.setAttribute('role', 'button');
  element.addEventListener('click', chosen);
  return element;
}

import { agreedWith } from '../elements/form';
import { Fail, isCallback, isRecord } from './asynchronous';
import type { Listeners } from './listeners';
import type { Phone } from './device';

/** Of WeChat's list of private interfaces those that the runner offers. */
const privateNames = [
  'saveImageToPhotosAlbum',
  'addPhoneCalendar',
  'addPhoneContact',
  'setClipboardData',
  'getClipboardData',
];

/** What WeChat does before a private call: asks through `onNeedPrivacyAuthorization`, then her settings. */
export function privacyOf(phone: Phone, listeners: Listeners) {
  let agreed = phone.privacyAgreed;
  return async (name: string): Promise<void> => {
    if (privateNames.includes(name) && !agreed) {
      if (!(await asked(listeners, name))) {
        throw new Fail('privacy permission is not authorized', { errno: 104 });
      }
      agreed = true;
    }
    if (phone.refused.includes(name)) throw new Fail('auth deny');
  };
}

function asked(listeners: Listeners, referrer: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (given: unknown) => {
      const { event, buttonId } = isRecord(given) ? given : {};
      // Only a tap on a button of the right kind counts.
      resolve(event === 'agree' && agreedWith(String(buttonId)));
    };
    const heard = listeners.ask('NeedPrivacyAuthorization', (callback) => {
      if (isCallback(callback)) Reflect.apply(callback, undefined, [answer, { referrer }]);
    });
    if (!heard) resolve(false);
  });
}

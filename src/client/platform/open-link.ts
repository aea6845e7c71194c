import Taro from '@tarojs/taro';
import type { AppLink } from '@shared/contract/app-link';
import { goTo } from './go';
import { addressOf } from './link-target';

/** Goes where a message, a banner or a line of an article leads. */
export function openLink(link: AppLink): void {
  if (link.to === 'telephone') {
    // Nothing happens when she closes the phone's own question: that is no error.
    Taro.makePhoneCall({ phoneNumber: link.number }).catch(() => undefined);
    return;
  }
  const address = addressOf(link);
  if (address !== null) goTo(address);
}

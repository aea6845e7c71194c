import { useMutation } from '@tanstack/react-query';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { back } from '@client/platform/go';
import { signInAsDemo, signInWithPhone, signInWithWechat } from '@client/session/sign-in';

type Way =
  | { by: 'wechat' }
  | { by: 'phone'; phone: string; secret: string; code: string }
  | { by: 'demo'; account: string };

/** Signs in one way or another, with the privacy notice she agreed to, and goes back to where she was. */
export function useSignIn() {
  return useMutation({
    mutationFn: (way: Way) => {
      const agreed = { privacyVersion: currentConsentText('privacy').version };
      switch (way.by) {
        case 'wechat':
          return signInWithWechat(agreed);
        case 'phone':
          return signInWithPhone(way, agreed);
        case 'demo':
          return signInAsDemo(way.account, agreed);
      }
    },
    onSuccess: back,
  });
}

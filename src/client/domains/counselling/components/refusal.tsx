import { View } from '@tarojs/components';
import { messageOf } from '@shared/contract/connection-error';
import { routes } from '@client/domains';
import { open, replaceBy } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { Notice } from '@client/ui/state/notice';
import { pages } from '../page-addresses';
import { stepAfter, type Step } from '../refusal-step';

interface RefusalProps {
  error: unknown;
  /** Where the page itself has the way on, its button is elsewhere: null. */
  onStep: Partial<Record<Step, { label: string; press: () => void } | null>>;
}

/** Why it did not work, and a button that says and does what comes next. */
export function Refusal({ error, onStep }: RefusalProps) {
  const polite = usePolite();
  if (error === null || error === undefined) return null;
  const step = stepAfter(error);
  const own = onStep[step];
  const way = own === undefined ? usual[step] : own;
  return (
    <View className="co-group">
      <Notice tone="warn" live>
        {polite(messageOf(error))}
      </Notice>
      {way && <Button kind="ghost" label={polite(way.label)} onPress={way.press} />}
    </View>
  );
}

const usual: Partial<Record<Step, { label: string; press: () => void }>> = {
  'my-appointments': { label: '看我的预约', press: () => replaceBy(pages.mine) },
  'sign-in': { label: '去登录', press: () => open(routes.signIn) },
  start: { label: '看看还能约什么', press: () => replaceBy(routes.counselling) },
};

import { useEffect, useState, type ComponentType } from 'react';
import type { AppointmentCard } from '@shared/counselling/views';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Skeleton } from '@client/ui/state/skeleton';
import { canSeal } from '../../talk/can-seal';
import { CannotSend } from './cannot-send';

type Screen = ComponentType<{ appointment: AppointmentCard }>;

/**
 * The screen that seals comes late: an engine without BigInt cannot even load its code, and is shown whom
 * to call and where to ask.
 */
export function LateTalk({ appointment }: { appointment: AppointmentCard }) {
  const [loaded, setLoaded] = useState<{ Screen: Screen } | null>(null);
  const [isMissing, setMissing] = useState(false);
  const fetch = () => {
    import('../../screens/talk-screen').then(
      ({ default: Screen }) => setLoaded({ Screen }),
      () => setMissing(true),
    );
  };
  useEffect(() => {
    if (canSeal()) fetch();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a page
  }, []);
  if (loaded) return <loaded.Screen appointment={appointment} />;
  return (
    <Page title="对话">
      {!canSeal() && (
        <CannotSend reason="这部手机太旧，做不了加密，写了也发不安全。" appointment={appointment} />
      )}
      {canSeal() && !isMissing && <Skeleton rows={2} />}
      {isMissing && (
        <>
          <CannotSend reason="这一页没有打开，多半是网络不通。" appointment={appointment} />
          <Button kind="ghost" label="再试一次" onPress={fetch} />
        </>
      )}
    </Page>
  );
}

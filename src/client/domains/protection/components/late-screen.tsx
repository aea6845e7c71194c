import { useEffect, useState, type ComponentType } from 'react';
import { BackGuard } from '@client/platform/inner-steps/back-guard';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Skeleton } from '@client/ui/state/skeleton';
import { canSeal } from '../sealing/can-seal';
import { CannotSeal } from './cannot-seal';
import { NumbersInstead } from './numbers-instead';

interface LateScreenProps {
  load: () => Promise<{ default: ComponentType }>;
}

/**
 * A screen whose code seals. Engines without BigInt cannot even load that code: they are shown the
 * numbers to call, and none of it is touched.
 */
export function LateScreen({ load }: LateScreenProps) {
  const [screen, setScreen] = useState<{ Screen: ComponentType } | null>(null);
  const [isMissing, setMissing] = useState(false);
  const fetch = () => {
    load().then(
      ({ default: Screen }) => setScreen({ Screen }),
      () => setMissing(true),
    );
  };
  useEffect(() => {
    if (canSeal()) fetch();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a page
  }, []);
  if (!canSeal()) return <CannotSeal />;
  if (screen) {
    return (
      <>
        <screen.Screen />
        <BackGuard />
      </>
    );
  }
  return (
    <Page title="服务" quickExit>
      {isMissing ? (
        <>
          <NumbersInstead reason="这一页没有打开，多半是网络不通。有危险别等。" />
          <Button kind="ghost" label="再试一次" onPress={fetch} />
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}

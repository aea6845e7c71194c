import { View } from '@tarojs/components';
import { ConsentCard } from '../../components/privacy/consent-card';
import { Failure } from '../../components/failure';
import { OwnPage } from '../../components/own-page';
import { useConsents } from '../../privacy/use-consents';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { Button } from '@client/ui/press/button';
import { usePolite } from '@client/session/use-polite';

export default function ConsentsPage() {
  const { consents, give, withdraw, busy, error } = useConsents();
  const polite = usePolite();
  return (
    <OwnPage title="我同意过什么" query={consents}>
      {({ items }) => {
        const standing = items.filter((item) => item.withdrawnAt === null);
        const children = standing.filter((item) => item.purpose === 'child-data');
        return (
          <>
            <View className="small">{polite('每一项单独问你，点开看全文，也能撤回。')}</View>
            {(['privacy', 'text-me'] as const).map((purpose) => (
              <ConsentCard
                key={purpose}
                purpose={purpose}
                consent={standing.find((item) => item.purpose === purpose)}
                busy={busy}
                onGive={(version) => give(purpose, version)}
                onWithdraw={() => withdraw(purpose)}
              />
            ))}
            {children.map((consent) => (
              <ConsentCard
                key={consent.id}
                purpose="child-data"
                consent={consent}
                busy={busy}
                onGive={() => undefined}
                onWithdraw={() => withdraw('child-data', consent.memberId ?? undefined)}
              />
            ))}
            <Button kind="quiet" label="孩子信息的规矩" onPress={() => open(routes.childRules)} />
            <Failure error={error} />
          </>
        );
      }}
    </OwnPage>
  );
}

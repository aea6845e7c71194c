import { View } from '@tarojs/components';
import { selfTestsHere } from '@shared/counselling/self-tests/self-tests';
import { open } from '@client/platform/go';
import { isTrial } from '@client/platform/trial';
import { useSession } from '@client/session/use-session';
import { usePolite } from '@client/session/use-polite';
import { Page } from '@client/ui/page/page';
import { ListRow } from '@client/ui/press/list-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';
import { NumbersNow } from '../../components/numbers-now';
import { ServiceList } from '../../components/start/service-list';
import { pages } from '../../page-addresses';
import { useServices } from '../../use-services';
import '../../components/layout.scss';

/** What there is to book, in plain words; and whom to call who cannot wait. */
export default function StartPage() {
  const polite = usePolite();
  const { isSignedIn } = useSession();
  const query = useServices();
  return (
    <Page title="预约">
      <View className="co-groups">
        <View className="co-group">
          <Heading level={1}>找个懂的人，坐下来谈谈</Heading>
          <View>
            {polite(
              '先选想谈什么，再挑时间。不用写原因。等不及，现在就打 12356 或 12338；有危险打 110。',
            )}
          </View>
        </View>
        {isSignedIn && (
          <Card className="co-facts">
            <ListRow icon="calendar-days" title="我的预约" onPress={() => open(pages.mine)} />
          </Card>
        )}
        {query.data && <ServiceList services={query.data.services} />}
        {!query.data && query.isError && (
          <ErrorState
            error={query.error}
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
          />
        )}
        {!query.data && !query.isError && <Skeleton rows={5} />}
        {selfTestsHere(isTrial()).length > 0 && (
          <Card className="co-facts">
            <ListRow
              icon="pencil-line"
              title="先自己看看"
              note={polite('心情、担心、产后：几分钟的题，只在你手机上算')}
              onPress={() => open(pages.selfTest)}
            />
          </Card>
        )}
        <NumbersNow />
      </View>
    </Page>
  );
}

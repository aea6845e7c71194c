import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { ErrorState } from '@client/ui/state/error-state';
import { Heading } from '@client/ui/show/heading';
import { useTurns } from '../../use-turns';
import { OfferCard } from './offer-card';
import { WaitingCard } from './waiting-card';

/** What is offered to her first, then where she waits. Nothing where she does neither. */
export function TurnList() {
  const query = useTurns();
  const turns = query.data?.turns ?? [];
  const waiting = turns.filter(({ offer }) => offer === null);
  // Her turn may have come while the phone lay there.
  useDidShow(() => {
    if (query.data && !query.isFetching) void query.refetch();
  });
  return (
    <View className="co-groups">
      {!query.data && query.isError && (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {turns.map(({ id, offer, service }) =>
        offer === null ? null : <OfferCard key={id} service={service} offer={offer} />,
      )}
      {waiting.length > 0 && (
        <View className="co-group">
          <Heading>在等的</Heading>
          {waiting.map((turn) => (
            <WaitingCard key={turn.id} turn={turn} />
          ))}
        </View>
      )}
    </View>
  );
}

import { View } from '@tarojs/components';
import type { ContractRouterClient } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { ListRow } from '@client/ui/press/list-row';
import type { CallContext } from '@shared/contract/api-link';
import type { kitesContract } from '../../../shared/contract';

/** Typed by the line in `app-contract.ts`, which this domain has not. */
const { kites } = api as object as {
  kites: ContractRouterClient<typeof kitesContract, CallContext>;
};

export default function BorrowPage() {
  const mine = useQuery({ queryKey: ['kites', 'mine'], queryFn: () => kites.mine({}) });
  const borrow = useCommand(kites.borrow, { onDone: () => void mine.refetch() });
  return (
    <Page title="借风筝">
      <View>
        {mine.data?.items.map(({ id, colour }) => (
          <ListRow key={id} icon="sprout" title={`${colour}风筝`} />
        ))}
      </View>
      <Button
        label="借一只红风筝"
        busy={borrow.isPending}
        onPress={() => borrow.mutate({ colour: '红' })}
      />
    </Page>
  );
}

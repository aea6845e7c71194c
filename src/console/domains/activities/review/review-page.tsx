import { Button } from 'antd';
import { useLocation, useSearchParams } from 'wouter';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import { ReviewPanel } from './review-panel';
import { useWaiting } from './use-waiting';
import { WaitingList } from './waiting-list';
import '../editor/editor.css';
import './review.css';

/** The desk of the unit above: one after the other is read as on the phone, and published or given back. */
export default function ReviewPage() {
  const { unit } = useStaff();
  const waiting = useWaiting(unit?.id);
  const isNarrow = useIsNarrow();
  const [, go] = useLocation();
  const [params, setParams] = useSearchParams();
  // Once one is decided it is gone from the list, and the next is there.
  const chosen = waiting.items.find(({ id }) => id === params.get('activity')) ?? waiting.items[0];
  return (
    <Page title="待审核" note="下级送来的，还有发布后改过的，等得最久的在前面。">
      {waiting.isPending && <Loading />}
      {waiting.isError && <Problem error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.data && !chosen && (
        <NothingHere title="都看完了">
          <p>下级再送来，会出现在这里，也会发到你的消息里。</p>
        </NothingHere>
      )}
      {chosen && (
        <div className="review">
          <nav className="review__list" aria-label="等待审核的活动">
            <WaitingList
              items={waiting.items}
              chosenId={isNarrow ? null : chosen.id}
              onChoose={(id) =>
                // A phone has room for one of them: the activity's own page asks for the decision too.
                isNarrow ? go(`/activities/${id}`) : setParams({ activity: id }, { replace: true })
              }
            />
            {waiting.hasNextPage && (
              <Button
                loading={waiting.isFetchingNextPage}
                onClick={() => void waiting.fetchNextPage()}
              >
                再看一些
              </Button>
            )}
          </nav>
          {!isNarrow && <ReviewPanel key={chosen.id} activityId={chosen.id} />}
        </div>
      )}
    </Page>
  );
}

import { Button } from 'antd';
import { Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { useStaff } from '../../session/use-staff';
import { Loading } from '../../ui/loading';
import { NothingHere } from '../../ui/nothing-here';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { reviewedKinds } from './kinds';
import { QueueList } from './queue-list';
import { useQueue } from './use-queue';
import './review.css';

/** The one desk of who reviews: what waits of every domain is read and decided on, one after the other. */
export default function ReviewPage() {
  const { unit } = useStaff();
  const queue = useQueue(unit?.id);
  const isNarrow = useIsNarrow();
  const [params, setParams] = useSearchParams();
  const asked = queue.items.find(({ batchId }) => batchId === params.get('batch'));
  // Once one is decided it is gone from the list, and the next is there. A phone has room for one of both.
  const chosen = asked ?? (isNarrow ? undefined : queue.items[0]);
  const back = () => setParams({}, { replace: true });
  return (
    <Page title="待审核" note="送来的，还有发布后改过的，等得最久的在前面。">
      {queue.isPending && <Loading />}
      {queue.isError && <Problem error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data && queue.items.length === 0 && (
        <NothingHere title="都看完了">
          <p>再有送来的，会出现在这里，也会发到你的消息里。</p>
        </NothingHere>
      )}
      {queue.items.length > 0 && (
        <div className="review">
          {!(isNarrow && chosen) && (
            <nav className="review__list" aria-label="等待审核的内容">
              <QueueList
                items={queue.items}
                chosenId={chosen?.batchId ?? null}
                onChoose={(batch) => setParams({ batch }, { replace: true })}
              />
              {queue.hasNextPage && (
                <Button
                  loading={queue.isFetchingNextPage}
                  onClick={() => void queue.fetchNextPage()}
                >
                  再看一些
                </Button>
              )}
            </nav>
          )}
          {chosen && (
            <div className="review__side">
              {isNarrow && <Button onClick={back}>回到列表</Button>}
              <Suspense fallback={<Loading />}>
                {reviewedKinds.map(
                  ({ kind, panel: Panel }) =>
                    kind === chosen.kind && <Panel key={chosen.batchId} item={chosen} />,
                )}
              </Suspense>
            </div>
          )}
        </div>
      )}
    </Page>
  );
}

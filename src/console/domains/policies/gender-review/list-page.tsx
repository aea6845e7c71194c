import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { outcomeNames } from '@shared/policies/gender-review/rules';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { RegisterDialog } from './register-dialog';
import { useGenderReviews } from './use-gender-reviews';

/** Drafts of other offices that were sent here to be looked at. */
export default function GenderReviewsPage() {
  const { unit } = useStaff();
  const [isRegistering, setRegistering] = useState(false);
  const reviews = useGenderReviews(unit?.id ?? '');
  const register = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setRegistering(true)}>
      登记一份文件稿
    </Button>
  );
  return (
    <Page
      title="性别平等评估"
      note="别的单位送来征求意见的文件稿：按清单看，写意见，下结论，存档"
      // Whoever may not read the list may not register either.
      actions={reviews.isSuccess && register}
    >
      {reviews.isPending && <Loading />}
      {reviews.isError && <Problem error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.isSuccess && reviews.items.length === 0 && (
        <NothingHere title="还没有送来的文件稿" />
      )}
      <ul className="plain-list">
        {reviews.items.map(({ id, title, office, receivedOn, outcome, opinions }) => (
          <li key={id} className="card">
            <div>
              <Tag color={outcome === null ? 'warning' : 'success'}>
                {outcome === null ? '在评估' : outcomeNames[outcome]}
              </Tag>
            </div>
            <Link className="card__title" href={`/policies/gender-reviews/${id}`}>
              {title}
            </Link>
            <div className="quiet">
              {office} · {receivedOn} 收到 · {opinions} 份意见
            </div>
          </li>
        ))}
      </ul>
      {reviews.hasNextPage && (
        <div className="more">
          <Button loading={reviews.isFetchingNextPage} onClick={() => void reviews.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
      {isRegistering && unit && (
        <RegisterDialog unitId={unit.id} onClose={() => setRegistering(false)} />
      )}
    </Page>
  );
}

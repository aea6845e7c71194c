import { useParams } from 'wouter';
import { checklistOf } from '@shared/policies/gender-review/checklist';
import { outcomeNames, verdictNames } from '@shared/policies/gender-review/rules';
import { dayAndTime } from '@shared/time/time-format';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { CloseForm } from './close-form';
import { OpinionForm } from './opinion-form';
import { useGenderReview, type GenderReview } from './use-gender-reviews';
import '../editor/editor.css';

/** A draft of another office: what it is, who said what, her own opinion, and the outcome. */
export default function GenderReviewPage() {
  const { id = '' } = useParams();
  const review = useGenderReview(id);
  if (review.isPending) return <Loading />;
  if (review.isLoadingError) {
    return <Problem error={review.error} onRetry={() => void review.refetch()} />;
  }
  const { data } = review;
  const { title, office, receivedOn, about, opinions, closed } = data;
  return (
    <Page title={title} note={`${office} · ${receivedOn} 收到`}>
      <div className="stack">
        {closed && (
          <Panel title={`结论：${outcomeNames[closed.outcome]}`}>
            <p>{closed.words}</p>
            <p className="quiet">
              {closed.byName ?? '（已注销）'} {dayAndTime(closed.at)}
            </p>
          </Panel>
        )}
        <Panel title="讲的是什么，问我们什么">
          <p>{about}</p>
          <p className="quiet">
            {data.registeredByName ?? '（已注销）'} {dayAndTime(data.registeredAt)} 登记
          </p>
        </Panel>
        <Panel title={`意见（${opinions.length} 份）`}>
          {opinions.length === 0 && <p className="quiet">还没有人写意见。</p>}
          {opinions.map((opinion) => (
            <Opinion key={`${opinion.at} ${opinion.byName}`} {...{ opinion, review: data }} />
          ))}
        </Panel>
        {!closed && <OpinionForm key={opinions.find(({ mine }) => mine)?.at} review={data} />}
        {!closed && data.mayConclude && <CloseForm review={data} />}
      </div>
    </Page>
  );
}

interface OpinionProps {
  opinion: GenderReview['opinions'][number];
  review: GenderReview;
}

/** What has to change comes first; what is fine is counted. */
function Opinion({ opinion, review }: OpinionProps) {
  const { byName, mine, at, answers, words } = opinion;
  const questions = checklistOf(review.checklist)?.questions ?? [];
  const concerns = answers.filter(({ verdict }) => verdict === 'concern');
  const fine = answers.filter(({ verdict }) => verdict === 'fine').length;
  return (
    <div className="panel__row">
      <div>
        <strong>
          {byName ?? '（已注销）'}
          {mine && '（你）'}
        </strong>
        <ul className="policy-list">
          {concerns.map(({ question, note }) => (
            <li key={question}>
              {verdictNames.concern}：{questions.find(({ name }) => name === question)?.question}
              {note}
            </li>
          ))}
        </ul>
        <p>
          {fine} 条没问题，{answers.length - fine - concerns.length} 条和这件事无关。{words}
        </p>
        <p className="quiet">{dayAndTime(at)}</p>
      </div>
    </div>
  );
}

import { fireEvent, screen } from '@testing-library/react';
import { everyQuestionFine } from '@tests/builders/gender-reviews';
import { hongqiao, me } from '@tests/console/scenarios/session';
import {
  confirmQuestion,
  findButton,
  pressButton,
  show,
  useMockGateway,
} from '@tests/console/screen';
import { checklistOf } from '@shared/policies/gender-review/checklist';
import type { GenderReview } from './use-gender-reviews';
import ListPage from './list-page';
import ReviewPage from './review-page';

const getGateway = useMockGateway();
const reviewId = '77777777-7777-4777-8777-777777777777';
const questions = checklistOf(1)?.questions ?? [];
const at = '2026-11-23T01:00:00.000Z';

const review = (changes: Partial<GenderReview> = {}): GenderReview => ({
  id: reviewId,
  unitId: hongqiao.id,
  title: '社区托育实施细则（征求意见稿）',
  office: '县卫健局',
  about: '问到费用和时间',
  receivedOn: '2026-11-01',
  checklist: 1,
  registeredAt: at,
  registeredByName: '陈组织',
  opinions: [],
  mayConclude: true,
  closed: null,
  ...changes,
});

async function opened(shown: GenderReview) {
  const gateway = getGateway()
    .answer('people', 'me', me('editor', hongqiao))
    .answer('policies', 'genderReview', shown);
  show(<ReviewPage />, {
    route: '/policies/gender-reviews/:id',
    path: `/policies/gender-reviews/${reviewId}`,
  });
  await screen.findByText('写你的意见');
  return gateway;
}

it('takes an opinion only when every question was looked at, with words where something has to change', async () => {
  const gateway = await opened(review());
  screen.getByText('示例清单，不是官方文件；县里定了清单就换上');
  screen.getByText(`还有 ${questions.length} 条没看`);
  for (const { question } of questions) fireEvent.click(screen.getByLabelText(`${question}没问题`));
  const [first] = questions;
  fireEvent.click(screen.getByLabelText(`${first?.question}要改`));
  screen.getByText(/请说要怎么改$/);
  expect(findButton('记下我的意见')?.hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByLabelText('要怎么改'), { target: { value: '补上分男女的数' } });
  gateway.answer('policies', 'giveOpinion', { done: true });
  await pressButton('记下我的意见');
  await screen.findByText('意见记下了');
  const [sent] = gateway.sent('policies', 'giveOpinion');
  expect(sent).toMatchObject({ reviewId, words: '' });
  expect(sent).toHaveProperty('answers.length', questions.length);
  expect(JSON.stringify(sent)).toContain('补上分男女的数');
});

it('puts the outcome on file, and says why it cannot be yet', async () => {
  const opinion = { byName: '林雅琴', mine: false, at, answers: everyQuestionFine, words: '好' };
  const gateway = await opened(review({ opinions: [opinion] }));
  screen.getByText(/^8 条没问题，0 条和这件事无关。好$/);
  fireEvent.change(screen.getByLabelText('回给起草单位的话'), { target: { value: '请补数据' } });
  gateway.refuse('policies', 'closeGenderReview', 'NO_SECOND_OPINION');
  await pressButton('下结论，存档');
  await confirmQuestion('存档');
  await screen.findByText('还要有另一个人的意见，才能下结论');
  expect(gateway.sent('policies', 'closeGenderReview')).toEqual([
    { reviewId, outcome: 'change', words: '请补数据' },
  ]);
});

it('offers the outcome only to whoever may bring it', async () => {
  await opened(review({ mayConclude: false }));
  expect(findButton('记下我的意见')).toBeDefined();
  expect(screen.queryByText('下结论')).toBeNull();
});

it('offers no register where the list is refused', async () => {
  getGateway()
    .answer('people', 'me', me('editor', hongqiao))
    .refuse('policies', 'genderReviews', 'NOT_ALLOWED');
  show(<ListPage />);
  await screen.findByRole('alert');
  expect(screen.queryByText('登记一份文件稿')).toBeNull();
});

it('lists what came in, and registers the next', async () => {
  const gateway = getGateway()
    .answer('people', 'me', me('editor', hongqiao))
    .answer('policies', 'genderReviews', {
      items: [
        {
          id: reviewId,
          unitId: hongqiao.id,
          title: '社区托育实施细则',
          office: '县卫健局',
          receivedOn: '2026-11-01',
          outcome: 'change',
          opinions: 2,
        },
      ],
      next: null,
    });
  show(<ListPage />);
  await screen.findByText('建议修改');
  screen.getByText('县卫健局 · 2026-11-01 收到 · 2 份意见');
  await pressButton('登记一份文件稿');
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('文件叫什么', '公租房分配办法');
  type('哪个单位起草的', '县住建局');
  type('讲的是什么，问我们什么', '问到户主');
  type('哪天收到的', '2026-11-20');
  gateway.answer('policies', 'registerGenderReview', { reviewId });
  await pressButton('登记');
  await screen.findByText('建议修改');
  expect(gateway.sent('policies', 'registerGenderReview')).toEqual([
    {
      unitId: hongqiao.id,
      title: '公租房分配办法',
      office: '县住建局',
      about: '问到户主',
      receivedOn: '2026-11-20',
    },
  ]);
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  bookingCard,
  bookingId,
  draft,
  managed,
  groupId,
} from '@tests/console/scenarios/activities';
import { foundPerson, visit } from '@tests/console/scenarios/people';
import { withUnits } from '@tests/console/scenarios/session';
import { openDialog, pressButton, show, useMockGateway } from '@tests/console/screen';
import PeoplePage from './people-page';

const getGateway = useMockGateway();

const herBooking = (changes: object = {}) => ({
  ...bookingCard(),
  groupId,
  groupName: '',
  members: [
    { kind: 'self' as const, label: '', ageMonths: null },
    { kind: 'small-child' as const, label: '', ageMonths: 24 },
  ],
  partySize: 2,
  ...changes,
});

/** She was found by her ticket; what she is signed up for is given. */
async function found(bookings: ReturnType<typeof herBooking>[] = [herBooking()]) {
  const gateway = withUnits(getGateway())
    .answer('people', 'lookUpPerson', foundPerson())
    .answer('activities', 'herBookings', ({ when }) => ({
      items: when === 'coming' ? bookings : [],
      next: null,
    }));
  show(<PeoplePage />);
  fireEvent.change(await screen.findByLabelText('报名号'), { target: { value: '7K3M 9QX2' } });
  fireEvent.change(screen.getByLabelText(/为什么要查/), { target: { value: '她在窗口' } });
  await pressButton('找一下');
  await screen.findByText('138****5678');
  return gateway;
}

const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('shows what she is signed up for, with who comes along, and asks with her visit', async () => {
  const gateway = await found();
  await screen.findByText(/本人、小孩（2 岁）/);
  expect(screen.getByText('已报名')).toBeTruthy();
  expect(gateway.sent('activities', 'herBookings')).toEqual([{ visit, when: 'coming' }]);
  const link = screen.getByText('7K3M 9QX2，在名单里看');
  expect(link.getAttribute('href')).toContain('/roster?words=7K3M9QX2');
});

it('says so when there is nothing', async () => {
  await found([]);
  await screen.findByText('在本单位和下面的单位，没有接下来的报名');
});

it('cancels for her with what she said, and stays open when it fails', async () => {
  const gateway = await found();
  await pressButton('替她取消：孩子发脾气，怎么应对');
  const dialog = await openDialog();
  await pressButton('取消她的报名');
  await within(dialog).findByText('请写一句');
  expect(gateway.sent('activities', 'removeByHand')).toEqual([]);

  type(/她怎么说的/, '孩子病了');
  gateway.refuse('activities', 'removeByHand', 'NOT_BOOKED');
  await pressButton('取消她的报名');
  await within(dialog).findByText('这个报名已经不在了');
  gateway.answer('activities', 'removeByHand', bookingCard({ status: 'cancelled' }));
  await pressButton('取消她的报名');
  await screen.findByText('取消了，她会收到消息');
  expect(gateway.sent('activities', 'removeByHand').at(-1)).toEqual({
    bookingId,
    reason: '孩子病了',
    atHerWish: true,
  });
});

it('changes which children come, and says when there is no room', async () => {
  const gateway = await found();
  await pressButton('改孩子：孩子发脾气，怎么应对');
  const dialog = await openDialog();
  await pressButton('加一个孩子');
  await within(dialog).findByText('改完一共 3 人。');
  type(/她怎么说的/, '多来一个');
  gateway.refuse('activities', 'changeChildren', 'NO_PLACE');
  await pressButton('改好');
  await within(dialog).findByText('这一组名额不够');
  await pressButton('去掉第 1 个孩子');
  gateway.answer('activities', 'changeChildren', bookingCard({ partySize: 2 }));
  await pressButton('改好');
  await screen.findByText('改好了，一共 2 人，她会收到消息');
  expect(gateway.sent('activities', 'changeChildren').at(-1)).toEqual({
    bookingId,
    children: [{ kind: 'small-child', ageYears: 3 }],
    reason: '多来一个',
  });
});

it('books for her only once she has agreed and what is asked is answered', async () => {
  const gateway = await found();
  const question = {
    id: 'diet',
    label: '有忌口吗',
    kind: 'text' as const,
    needed: true,
    options: [],
  };
  const other = { id: '44444444-4444-4444-8444-444444444444', title: '家庭收纳' };
  gateway
    .answer('activities', 'managed', { items: [managed(other)], next: null })
    .answer('activities', 'draft', draft({ activityId: other.id, questions: [question] }));
  await pressButton('替她报名');
  const dialog = await openDialog();
  fireEvent.click(await within(dialog).findByLabelText(/家庭收纳/));
  // The same hour as what she has.
  await within(dialog).findByText(/同一时间她还报了“孩子发脾气，怎么应对”/);
  await within(dialog).findByText('有忌口吗');
  const press = () =>
    fireEvent.click(
      [...dialog.querySelectorAll('button')].find((each) => each.textContent === '替她报名') ??
        dialog,
    );
  press();
  await within(dialog).findByText('请选一个');
  within(dialog).getByText('这个要问她');
  expect(gateway.sent('activities', 'bookForHer')).toEqual([]);

  type('有忌口吗', '花生');
  fireEvent.click(within(dialog).getByLabelText('电话里说的'));
  gateway.refuse('activities', 'bookForHer', 'FULL', { placesLeft: 0, waitlist: true });
  press();
  await within(dialog).findByText('名额不够了，还空 0 个。勾“没有名额就排候补”再试');
  fireEvent.click(within(dialog).getByLabelText('没有名额就排候补'));
  gateway.answer('activities', 'bookForHer', bookingCard({ status: 'waiting', position: 1 }));
  press();
  await screen.findByText('排上候补了，她会收到消息');
  expect(gateway.sent('activities', 'bookForHer').at(-1)).toEqual({
    visit,
    activityId: other.id,
    children: [],
    answers: [{ questionId: 'diet', answer: '花生' }],
    waitlist: true,
    consent: 'by-phone',
  });
});

it('asks to find her anew after an hour', async () => {
  const gateway = await found();
  gateway.refuse('activities', 'herBookings', 'VISIT_OVER');
  fireEvent.click(screen.getByText('以前的、取消的'));
  await waitFor(() => screen.getByText('找到她已经超过一小时了，请重新找一次'));
});

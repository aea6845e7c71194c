import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MockGateway } from '@tests/console/mock-gateway';
import { foundPerson } from '@tests/console/scenarios/people';
import { county, hongqiao, me, withUnits } from '@tests/console/scenarios/session';
import {
  confirmQuestion,
  findButton,
  openDialog,
  pressButton,
  show,
  useMockGateway,
} from '@tests/console/screen';
import { UnitPanel } from './unit-panel';

const getGateway = useMockGateway();

const grantId = '99999999-9999-4999-8999-999999999999';
const li = foundPerson();
const grant = {
  id: grantId,
  role: 'organiser',
  unitId: hongqiao.id,
  unitName: hongqiao.name,
  startsOn: '2026-09-01',
  endsOn: null,
  personId: li.personId,
  personName: '林雅琴',
  grantedBy: null,
} as const;
const invitation = {
  id: '12121212-1212-4121-8121-121212121212',
  role: 'volunteer',
  unitId: hongqiao.id,
  unitName: hongqiao.name,
  phone: '138****5678',
  roleEndsOn: null,
  invitedBy: '陈主任',
  createdAt: '2026-11-23T01:00:00.000Z',
  expiresAt: '2099-11-30T01:00:00.000Z',
  state: 'open',
  settledAt: null,
  personName: null,
} as const;

/** 虹桥镇 as its administrator sees it, or somebody else. */
function open(as = me('unit-admin')): MockGateway {
  const gateway = withUnits(getGateway())
    .answer('people', 'me', as)
    .answer('organisation', 'listGrants', { items: [grant], next: null })
    .answer('organisation', 'listInvitations', { items: [invitation] });
  show(<UnitPanel unitId={hongqiao.id} />);
  return gateway;
}

/** Of the form that came last: the other tab's stays where it was. */
const choose = (name: string) =>
  waitFor(() => {
    const found = screen
      .getAllByRole<HTMLInputElement>('radio', { hidden: true })
      .filter((radio) => radio.closest('label')?.textContent?.startsWith(`${name} `))
      .at(-1);
    if (!found) throw new Error(`there is no role ${name}`);
    fireEvent.click(found);
    return found;
  });
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('shows who does what, since when, and who was asked', async () => {
  open();
  const name = await screen.findByText('林雅琴');
  const row = name.closest('tr');
  expect(row?.textContent).toContain('组织员本单位2026 年 9 月 1 日起');
  const asked = await screen.findByText(/只给 138\*\*\*\*5678 · 陈主任发的/);
  expect(asked.closest('li')?.textContent).toContain('等她回复');
});

it('keeps units away that are not hers, and asks for nobody there', async () => {
  const gateway = open(me('organiser'));
  await screen.findByText('这个单位不归你管');
  expect(gateway.sent('organisation', 'listGrants')).toEqual([]);
});

it('lets an auditor see and change nothing', async () => {
  const gateway = open(me('auditor', county));
  await screen.findByText('林雅琴');
  expect(findButton('分配角色')).toBeUndefined();
  expect(findButton('收回林雅琴的组织员：你不是这个单位的管理员')).toBeDefined();
  expect(screen.queryByText('发出的邀请')).toBeNull();
  fireEvent.click(findButton('收回林雅琴的组织员：你不是这个单位的管理员') as HTMLElement);
  expect(gateway.sent('organisation', 'endRole')).toEqual([]);
});

it('ends a role only after it was asked, and asks for the list again', async () => {
  const gateway = open().answer('organisation', 'endRole', { done: true });
  await pressButton('收回林雅琴的组织员');
  await screen.findByText('收回林雅琴的组织员？');
  expect(gateway.sent('organisation', 'endRole')).toEqual([]);
  gateway.answer('organisation', 'listGrants', { items: [], next: null });
  await confirmQuestion('收回');
  await screen.findByText('角色收回了');
  expect(gateway.sent('organisation', 'endRole')).toEqual([{ grantId }]);
  await screen.findByText('这里还没有人有角色');
});

it('says why a role could not be ended', async () => {
  open().refuse('organisation', 'endRole', 'ALREADY_ENDED');
  await pressButton('收回林雅琴的组织员');
  await screen.findByText('收回林雅琴的组织员？');
  await confirmQuestion('收回');
  await screen.findByText('这个角色已经结束了');
});

it('invites to a role by a link that is kept to one number, and shows it once', async () => {
  const link = 'https://example.org/accept#code=Abc-_12345678901234567';
  const gateway = open().answer('organisation', 'inviteToRole', {
    id: invitation.id,
    link,
    expiresAt: invitation.expiresAt,
  });
  await pressButton('分配角色');
  await openDialog();
  await pressButton('做邀请链接');
  await screen.findByText('请选一个角色');
  expect((await choose('单位管理员')).disabled).toBe(true);
  await choose('组织员');
  type('只给这个手机号', '138 0000 123');
  await pressButton('做邀请链接');
  await screen.findByText('手机号是 11 位数字');
  expect(gateway.sent('organisation', 'inviteToRole')).toEqual([]);

  type('只给这个手机号', '+86 138-0000-1234');
  type('到哪天为止', '2099-12-31');
  await pressButton('做邀请链接');
  await screen.findByText(link);
  expect(gateway.sent('organisation', 'inviteToRole')).toEqual([
    { unitId: hongqiao.id, role: 'organiser', phone: '13800001234', roleEndsOn: '2099-12-31' },
  ]);
});

it('gives a role at once to one who was looked up for a reason', async () => {
  const gateway = open()
    .answer('people', 'lookUpPerson', li)
    .refuse('organisation', 'grantRole', 'ALREADY_GRANTED');
  await pressButton('分配角色');
  fireEvent.click(within(await openDialog()).getByText('她就在这里'));
  type(await labelled('报名号'), 'ABCD2345');
  type('为什么要查（会记下来）', '请她做组织员');
  await pressButton('找一下');
  await screen.findByText('李**');
  await choose('编辑');
  await pressButton('给她这个角色');
  await screen.findByText('这段时间她已经有这个角色了');

  gateway.answer('organisation', 'grantRole', { ...grant, role: 'editor' });
  await pressButton('给她这个角色');
  await screen.findByText('她现在是编辑了');
  expect(gateway.sent('organisation', 'grantRole').at(-1)).toEqual({
    personId: li.personId,
    unitId: hongqiao.id,
    role: 'editor',
  });
});

it('takes an invitation back that nobody has answered', async () => {
  const gateway = open().answer('organisation', 'withdrawInvitation', { done: true });
  await pressButton('撤回虹桥镇志愿者的邀请');
  await screen.findByText('撤回这个邀请？');
  gateway.answer('organisation', 'listInvitations', { items: [] });
  await confirmQuestion('撤回');
  await screen.findByText('没有等回复的邀请');
  expect(gateway.sent('organisation', 'withdrawInvitation')).toEqual([
    { invitationId: invitation.id },
  ]);
});

/** The label, once its field is there. */
async function labelled(label: string): Promise<string> {
  await screen.findByLabelText(label);
  return label;
}

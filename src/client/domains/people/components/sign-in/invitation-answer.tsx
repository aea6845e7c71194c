import { showTab } from '@client/platform/go';
import { shanghai } from '@shared/time/time-format';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { EmptyState } from '@client/ui/state/empty-state';
import { Fact } from '@client/ui/show/fact';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { Page } from '@client/ui/page/page';
import { usePolite } from '@client/session/use-polite';
import { useInvitation } from '../../sign-in/use-invitation';
import { Failure } from '../failure';
import { LinkNumber } from './link-number';
import { OwnPage } from '../own-page';

const obstacles = {
  'own-invitation': '这是你自己发出的邀请，要请对方来接受。',
  'already-held': '你已经有这个角色了，不用再接受。',
};

/** Who invites her to what, and the two answers. */
export function InvitationAnswer({ title, code }: { title: string; code: string }) {
  const answer = useInvitation(code);
  const polite = usePolite();
  const home = { label: '回首页', onPress: () => showTab('home') };
  if (answer.accepted || answer.declined) {
    return (
      <Page title={title}>
        {answer.accepted ? (
          <EmptyState
            icon="circle-check"
            title="谢谢，角色已经生效"
            note={polite('要在电脑上工作，打开工作台，用这个手机扫码登录。')}
            action={home}
          />
        ) : (
          <EmptyState icon="check" title="好的，已经回复不接受" action={home} />
        )}
      </Page>
    );
  }
  return (
    <OwnPage title={title} query={answer.invitation}>
      {({ roleName, unitName, invitedBy, roleEndsOn, expiresAt, phone, obstacle }) => (
        <>
          <Heading level={1}>{polite(`${unitName}邀请你做${roleName}`)}</Heading>
          <Card className="people-list">
            <Fact icon="user-round" title={invitedBy ?? '管理员'} note="谁邀请的" />
            <Fact
              icon="calendar-days"
              title={roleEndsOn === null ? '没有定结束日期' : `做到 ${roleEndsOn}`}
              note="做多久"
            />
            <Fact icon="clock" title={`${dayOf(expiresAt)}前回复`} note="过期要请对方重新邀请" />
          </Card>
          {obstacle === 'number-not-mine' && (
            <Card>
              <LinkNumber
                intro={`这个邀请是发给 ${phone ?? ''} 的。是你的号码，就验证一下。`}
                onLinked={answer.refresh}
              />
            </Card>
          )}
          {(obstacle === 'own-invitation' || obstacle === 'already-held') && (
            <Notice tone="info">{polite(obstacles[obstacle])}</Notice>
          )}
          <Failure error={answer.error} />
          {obstacle === null && (
            <>
              <Notice tone="info">
                {polite('接受后，你在工作中看到的居民资料要保密，看了什么会有记录。')}
              </Notice>
              <Button label="接受" busy={answer.accepting} onPress={answer.accept} />
              <Button
                kind="ghost"
                label="不接受"
                busy={answer.declining}
                onPress={answer.decline}
              />
            </>
          )}
        </>
      )}
    </OwnPage>
  );
}

function dayOf(instant: string): string {
  const { month, day } = shanghai(instant);
  return `${month} 月 ${day} 日`;
}

import { View } from '@tarojs/components';
import { sessionsOn } from '@shared/activities/rules';
import type { SignUpForm } from '@shared/activities/views';
import { Heading } from '@client/ui/show/heading';
import { Page } from '@client/ui/page/page';
import { useDraft } from '../../sign-up/use-draft';
import { useSignUp } from '../../sign-up/use-sign-up';
import { whenLabel } from '../../when-label';
import { ClashNotice } from './clash-notice';
import { GroupField } from './group-field';
import { GuestFields } from './guest-fields';
import { ObstacleNotice } from './obstacle-notice';
import { PartyFields } from './party-fields';
import { QuestionFields } from './question-fields';
import { SignUpSend } from './sign-up-send';

interface SignUpFieldsProps {
  form: SignUpForm;
  /** Opened to sign up somebody who has no phone. */
  forGuest: boolean;
}

/** The form, once it is known what it has to ask. */
export function SignUpFields({ form, forGuest }: SignUpFieldsProps) {
  const { activity, clashes } = form;
  const command = useSignUp();
  const draft = useDraft(form, forGuest || activity.state === 'booked', () => {
    if (command.error) command.forgetError();
  });
  return (
    <Page title="报名" bottom={<SignUpSend form={form} draft={draft} command={command} />}>
      <View className="stack">
        <View>
          <Heading level={1}>{activity.title}</Heading>
          <View className="small">{whenAndWhere(activity)}</View>
        </View>
        {draft.party.self && <ClashNotice clashes={clashes} />}
        {draft.obstacle && (
          <ObstacleNotice obstacle={draft.obstacle} admission={activity.admission} />
        )}
        {draft.guest && <GuestFields form={form} draft={draft} />}
        <PartyFields form={form} draft={draft} />
        <GroupField form={form} draft={draft} />
        <QuestionFields form={form} draft={draft} />
        {!draft.guest && <GuestFields form={form} draft={draft} />}
      </View>
    </Page>
  );
}

function whenAndWhere(activity: SignUpForm['activity']): string {
  const whole = sessionsOn(activity.sessions).length > 1 ? '，一次报完' : '';
  return `${whenLabel(activity)}${whole} · ${activity.venueName}`;
}

import { View } from '@tarojs/components';
import type { SignUpForm } from '@shared/activities/views';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { Heading } from '@client/ui/show/heading';
import { TextInput } from '@client/ui/input/text-input';
import { alone } from '../../sign-up/party';
import { nobodyYet, type Draft } from '../../sign-up/use-draft';

const ways = [
  { value: 'in-person' as const, label: '当面说的' },
  { value: 'by-phone' as const, label: '电话里说的' },
];

/** For somebody without a phone: what she is called, and that she agreed. */
export function GuestFields({ form, draft }: { form: SignUpForm; draft: Draft }) {
  const { guest, change } = draft;
  const begin = () =>
    change({
      guest: nobodyYet,
      party: { ...alone, self: false },
    });
  if (!guest) return <Button kind="quiet" label="替没有手机的人报名" onPress={begin} />;
  const isBooked = form.activity.state === 'booked';
  return (
    <View className="stack">
      <Heading>替谁报名</Heading>
      <Card>
        <View className="stack">
          <Field label="她的称呼" hint="比如“王阿姨”，签到时这样叫她">
            <TextInput
              label="她的称呼"
              maxLength={20}
              value={guest.name}
              onChange={(name) => change({ guest: { ...guest, name } })}
            />
          </Field>
          <Field
            label="她同意了吗"
            hint={`先念给她听：“我替你报名‘${form.activity.title}’，会记下你的称呼和人数，只给主办单位看。可以吗？”`}
          >
            <ChoiceChips
              label="她是怎么同意的"
              choices={ways}
              chosen={guest.how}
              onChange={(how) =>
                change({ guest: { ...guest, how, agreedAt: new Date().toISOString() } })
              }
            />
          </Field>
          <View className="small">报好以后能打印一张凭条给她，到场给人看就行。</View>
        </View>
      </Card>
      {!isBooked && (
        <Button
          kind="quiet"
          label="还是给自己报名"
          onPress={() => change({ guest: null, party: alone })}
        />
      )}
    </View>
  );
}

import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Field } from '@client/ui/input/field';
import { ListRow } from '@client/ui/press/list-row';
import { TextInput } from '@client/ui/input/text-input';
import { villageLabel, type ProfileForm } from '../../profile/profile-changes';
import { usePolite } from '@client/session/use-polite';
import { VillageSheet } from './village-sheet';
import '../people.scss';

interface ProfileFieldsProps {
  form: ProfileForm;
  onChange: (part: Partial<ProfileForm>) => void;
  /** "138****5678", as it is stored. */
  storedPhone: string | null;
  wrongPhone: string | null;
}

/** Name, telephone, village: each may be left out. */
export function ProfileFields({ form, onChange, storedPhone, wrongPhone }: ProfileFieldsProps) {
  const [choosing, setChoosing] = useState(false);
  const polite = usePolite();
  return (
    <>
      <Card>
        <View className="stack">
          <Field label="称呼" optional hint={polite('活动现场怎么叫你，写“李妈妈”也行')}>
            <TextInput
              label="称呼"
              maxLength={20}
              value={form.name}
              onChange={(name) => onChange({ name })}
            />
          </Field>
          <Field
            label="电话"
            optional
            hint={phoneHint(storedPhone, form.removePhone)}
            error={wrongPhone}
          >
            <TextInput
              label="电话"
              kind="mobile"
              value={form.phone}
              invalid={wrongPhone !== null}
              onChange={(phone) => onChange({ phone })}
            />
          </Field>
          {storedPhone !== null && !form.removePhone && (
            <Button
              kind="quiet"
              label="删掉电话"
              onPress={() => onChange({ removePhone: true, phone: '' })}
            />
          )}
        </View>
      </Card>
      <Card className="people-list">
        <ListRow
          icon="map-pin"
          title="村社"
          note={
            form.village ? villageLabel(form.village) : polite('选了以后，你家附近的活动排在前面')
          }
          onPress={() => setChoosing(true)}
        />
      </Card>
      <VillageSheet
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(village) => {
          onChange({ village });
          setChoosing(false);
        }}
      />
    </>
  );
}

function phoneHint(storedPhone: string | null, removed: boolean): string {
  if (storedPhone === null) return '活动有变动时能联系到';
  return removed ? '保存后电话就删掉了' : `现在是 ${storedPhone}，要换就填新的`;
}

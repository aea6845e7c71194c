import { View } from '@tarojs/components';
import { relations } from '@shared/people/profile/family-contract';
import { relationLabels } from '@shared/people/family-labels';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';
import type { useFamily } from '../../family/use-family';
import { useMember } from '../../family/use-member';
import { AgeFields } from './age-fields';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Failure } from '../failure';
import { GuardianConsent } from './guardian-consent';
import { RemoveMember } from './remove-member';

type Member = NonNullable<ReturnType<typeof useFamily>['data']>['items'][number];

const choices = relations.map((relation) => ({ value: relation, label: relationLabels[relation] }));

/** Who it is, how old, and the guardian's consent where it is needed. */
export function MemberEditor({ member }: { member: Member | undefined }) {
  const editor = useMember(member);
  const { form, change, asksConsent } = editor;
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <Field label="是谁">
            <ChoiceChips
              label="是谁"
              choices={choices}
              chosen={form.relation}
              onChange={(relation) => change({ relation })}
            />
          </Field>
          <Field label="称呼" optional hint="小名就行">
            <TextInput
              label="称呼"
              maxLength={20}
              value={form.name}
              onChange={(name) => change({ name })}
            />
          </Field>
          <AgeFields form={form} onChange={change} />
        </View>
      </Card>
      {asksConsent && (
        <GuardianConsent given={form.consents} onChange={(consents) => change({ consents })} />
      )}
      <Failure error={editor.error} />
      <Button
        label="保存"
        busy={editor.saving}
        disabledReason={editor.problem}
        onPress={editor.save}
      />
      {member && <RemoveMember removing={editor.removing} onRemove={editor.remove} />}
    </View>
  );
}

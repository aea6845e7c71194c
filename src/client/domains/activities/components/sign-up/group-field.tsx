import { View } from '@tarojs/components';
import type { SignUpForm } from '@shared/activities/views';
import { Card } from '@client/ui/show/card';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Heading } from '@client/ui/show/heading';
import { groupLabel } from '../../group-label';
import type { Draft } from '../../sign-up/use-draft';

/** Which group, with its places; nothing to choose where there is one. */
export function GroupField({ form, draft }: { form: SignUpForm; draft: Draft }) {
  const { groups } = form.activity;
  if (groups.length < 2) return null;
  return (
    <View className="stack">
      <Heading>哪一组</Heading>
      <Card>
        <ChoiceChips
          label="哪一组"
          choices={groups.map((group) => ({ value: group.id, label: groupLabel(group) }))}
          chosen={draft.groupId ?? null}
          onChange={(groupId) => draft.change({ groupId })}
        />
      </Card>
    </View>
  );
}

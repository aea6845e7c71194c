import { View } from '@tarojs/components';
import {
  audienceNames,
  audiences,
  reaches,
  reachNames,
  type PolicyFilters,
} from '@shared/policies/filters';
import { policyStateNames, policyStates } from '@shared/policies/states';
import { topicNames, topics } from '@shared/policies/topics';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Sheet } from '@client/ui/page/sheet';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';

interface FilterSheetProps {
  open: boolean;
  filters: PolicyFilters;
  onChange: (filters: PolicyFilters) => void;
  onClose: () => void;
}

const all = { value: 'all', label: '都可以' } as const;

/** What policies can be narrowed by. The list follows at once. */
export function FilterSheet({ open, filters, onChange, onClose }: FilterSheetProps) {
  return (
    <Sheet tall title="想看哪些？" open={open} onClose={onClose}>
      <View className="stack">
        <Part
          title="哪方面"
          choices={topics.map((value) => ({ value, label: topicNames[value] }))}
          chosen={filters.topic}
          onChange={(topic) => onChange({ ...filters, topic })}
        />
        <Part
          title="给谁的"
          choices={audienceNames.map((value) => ({ value, label: audiences[value].name }))}
          chosen={filters.forWhom}
          onChange={(forWhom) => onChange({ ...filters, forWhom })}
        />
        <Part
          title="管哪里"
          choices={reaches.map((value) => ({ value, label: reachNames[value] }))}
          chosen={filters.reach}
          onChange={(reach) => onChange({ ...filters, reach })}
        />
        <Part
          title="现在怎样"
          choices={policyStates.map((value) => ({ value, label: policyStateNames[value] }))}
          chosen={filters.state}
          onChange={(state) => onChange({ ...filters, state })}
        />
        <Button label="看结果" onPress={onClose} />
        <Button kind="quiet" label="都清掉" onPress={() => onChange({})} />
      </View>
    </Sheet>
  );
}

interface PartProps<Value extends string> {
  title: string;
  choices: readonly { value: Value; label: string }[];
  chosen: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

function Part<Value extends string>({ title, choices, chosen, onChange }: PartProps<Value>) {
  return (
    <View className="stack">
      <Heading>{title}</Heading>
      <ChoiceChips<Value | 'all'>
        label={title}
        choices={[all, ...choices]}
        chosen={chosen ?? 'all'}
        onChange={(value) => onChange(value === 'all' ? undefined : value)}
      />
    </View>
  );
}

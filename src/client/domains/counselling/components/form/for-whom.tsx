import { View } from '@tarojs/components';
import type { AgeGroup } from '@shared/counselling/minors';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { CallRow } from '@client/ui/press/call-row';
import { Notice } from '@client/ui/state/notice';
import type { useForWhom } from '../../use-for-whom';

type ForWhomProps = Pick<ReturnType<typeof useForWhom>, 'age' | 'answers' | 'setAge' | 'answer'>;

/** How old whoever comes is, and of a child whether somebody at home has to agree. */
export function ForWhom({ age, answers, setAge, answer }: ForWhomProps) {
  const { isUrgent, isHomeTheDanger, hasAgreed } = answers;
  const isSpared = isUrgent === true || isHomeTheDanger === true;
  const isAsked = isUrgent === false && isHomeTheDanger === false;
  return (
    <View className="co-group">
      <Field label="来谈的人多大？">
        <ChoiceChips label="来谈的人多大？" choices={ages} chosen={age} onChange={setAge} />
      </Field>
      {age === '14-17' && (
        <Notice tone="info" live>
          {'满 14 岁可以自己约，不用家里人同意。谈的话，家里人看不到。'}
        </Notice>
      )}
      {age === 'under-14' && (
        <>
          <YesNo
            label="家里有没有人让你害怕、会伤害你？"
            yes="有"
            no="没有"
            chosen={isHomeTheDanger}
            onChange={(said) => answer({ isHomeTheDanger: said })}
          />
          <YesNo
            label="着急吗？"
            yes="着急，等不了"
            no="不着急"
            chosen={isUrgent}
            onChange={(said) => answer({ isUrgent: said })}
          />
          {isSpared && <Spared isHomeTheDanger={isHomeTheDanger === true} />}
          {isAsked && (
            <YesNo
              label="家里的大人知道、也同意吗？"
              yes="同意了"
              no="还没问"
              chosen={hasAgreed}
              onChange={(said) => answer({ hasAgreed: said })}
            />
          )}
          {isAsked && hasAgreed === false && (
            <Notice tone="info" live>
              {'不满 14 岁，要爸爸妈妈或照顾你的大人同意。时间先给你留着，问好了再回来点。'}
            </Notice>
          )}
        </>
      )}
    </View>
  );
}

const ages: readonly { value: AgeGroup; label: string }[] = [
  { value: 'adult', label: '满 18 岁' },
  { value: '14-17', label: '14–17 岁' },
  { value: 'under-14', label: '不满 14 岁' },
];

interface YesNoProps {
  label: string;
  yes: string;
  no: string;
  chosen: boolean | null;
  onChange: (yes: boolean) => void;
}

function YesNo({ label, yes, no, chosen, onChange }: YesNoProps) {
  const choices = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ] as const;
  return (
    <Field label={label}>
      <ChoiceChips
        label={label}
        choices={choices}
        chosen={chosen === null ? null : chosen ? 'yes' : 'no'}
        onChange={(said) => onChange(said === 'yes')}
      />
    </Field>
  );
}

/** Nobody at home is asked or told, and whoever cannot wait for the hour need not. */
function Spared({ isHomeTheDanger }: { isHomeTheDanger: boolean }) {
  const polite = usePolite();
  return (
    <>
      <Notice tone="info" icon="shield" live>
        {polite('不用问家里人，可以直接约。我们不会告诉家里。刚才的回答不发出去，也不存。')}
      </Notice>
      {isHomeTheDanger && (
        <CallRow number="110" name="现在就有危险，打 110" note={null} urgent={true} />
      )}
    </>
  );
}

import { View } from '@tarojs/components';
import type { SignUpForm } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { CheckboxGroup } from '@client/ui/input/checkbox-group';
import { Heading } from '@client/ui/show/heading';
import { ageLabel } from '@shared/activities/sign-up/age-label';
import type { Draft } from '../../sign-up/use-draft';
import { childYears } from '../../sign-up/child-years';
import { SmallChildren } from './small-children';

const self = 'self';

/** Who comes: herself, her family, small children that nobody registered. */
export function PartyFields({ form, draft }: { form: SignUpForm; draft: Draft }) {
  const { party, guest, comers, change } = draft;
  const { family, activity } = form;
  const most = activity.admission.mostInParty;
  const choices = [
    { value: self, label: '本人' },
    ...family.map(({ memberId, name, age }) => ({
      value: memberId,
      label: name || '家人',
      note: age === null ? undefined : ageLabel(age.from),
    })),
  ];
  return (
    <View className="stack">
      <Heading>{guest ? '谁陪她去' : '谁去'}</Heading>
      <Card>
        <CheckboxGroup
          label="谁去"
          choices={choices}
          chosen={[...(party.self ? [self] : []), ...party.familyIds]}
          onChange={(chosen) =>
            change({
              party: {
                ...party,
                self: chosen.includes(self),
                familyIds: chosen.filter((value) => value !== self),
              },
            })
          }
        />
        <SmallChildren
          ages={party.childAges}
          years={childYears(activity.admission.childAgeMonths)}
          room={most - comers.length}
          onChange={(childAges) => change({ party: { ...party, childAges } })}
        />
        <Button
          kind="quiet"
          icon="plus"
          label="添加家人，下次一点就好"
          onPress={() => open(routes.familyMember())}
        />
      </Card>
    </View>
  );
}

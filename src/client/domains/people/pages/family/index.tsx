import { MAX_FAMILY_MEMBERS } from '@shared/people/rules';
import { memberLabel } from '@shared/people/family-labels';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { EmptyState } from '@client/ui/state/empty-state';
import { ListRow } from '@client/ui/press/list-row';
import { OwnPage } from '../../components/own-page';
import '../../components/people.scss';
import { useFamily } from '../../family/use-family';

export default function FamilyPage() {
  const family = useFamily();
  const add = (count: number) => (
    <BottomBar>
      <Button
        label="加一位家人"
        disabledReason={count < MAX_FAMILY_MEMBERS ? null : `最多 ${MAX_FAMILY_MEMBERS} 位`}
        onPress={() => open(routes.familyMember())}
      />
    </BottomBar>
  );
  return (
    <OwnPage title="我的家人" query={family} bottom={({ items }) => add(items.length)}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            icon="users-round"
            title="还没有记下家人"
            note="记下孩子几岁，就能看出哪些活动适合带来"
          />
        ) : (
          <Card className="people-list">
            {items.map((member) => (
              <ListRow
                key={member.id}
                title={memberLabel(member)}
                note={member.consentGivenAt ? '监护人已同意' : undefined}
                onPress={() => open(routes.familyMember(member.id))}
              />
            ))}
          </Card>
        )
      }
    </OwnPage>
  );
}

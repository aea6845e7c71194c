import { Button } from 'antd';
import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { homeBands } from '../console-domain';
import { domains } from '../domains';
import { holdsOneOf } from '../session/staff-roles';
import { useStaff } from '../session/use-staff';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { WaitingReviews } from './review/waiting-reviews';
import { Waiting } from './waiting';

const sections = homeBands.flatMap((band) =>
  domains.flatMap(({ name, home = [] }) =>
    home
      .filter((section) => section.band === band)
      .map((section, index) => ({ key: `${name} ${band} ${index}`, ...section })),
  ),
);
const mainActions = domains.flatMap(({ mainAction }) => mainAction ?? []);

/** What is to be done for the unit that is chosen, what comes next, and how it goes. */
export default function HomePage() {
  const { me, units, unit } = useStaff();
  const [, go] = useLocation();
  const action = mainActions.find(({ roles }) => holdsOneOf(units, roles));
  return (
    <Page
      title={`${me?.name ?? '你'}，你好`}
      note={unit?.name}
      actions={
        action && (
          <Button type="primary" onClick={() => go(action.href)}>
            {action.title}
          </Button>
        )
      }
    >
      {unit && (
        <div className="stack">
          <Waiting unitId={unit.id} />
          <WaitingReviews unitId={unit.id} />
          {sections
            .filter(({ roles }) => holdsOneOf(units, roles))
            .map(({ key, section: Section }) => (
              <Suspense key={key} fallback={<Loading />}>
                <Section unitId={unit.id} />
              </Suspense>
            ))}
        </div>
      )}
    </Page>
  );
}

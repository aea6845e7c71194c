import type { SeriesView } from '@shared/activities/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { Card } from '@client/ui/show/card';
import { ListRow } from '@client/ui/press/list-row';

const most = 100;

/** The series by name, each with what it is and how much of it comes. */
export function AllSeries({ series }: { series: readonly SeriesView[] }) {
  return (
    <Card>
      {series.map(({ id, name, summary, coming }) => (
        <ListRow
          key={id}
          title={name}
          note={summary}
          value={comingLabel(coming)}
          onPress={() => open(routes.series(id))}
        />
      ))}
    </Card>
  );
}

function comingLabel(coming: number): string {
  if (coming === 0) return '暂时没有';
  return coming >= most ? `${most} 场以上` : `${coming} 场`;
}

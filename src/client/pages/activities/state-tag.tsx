import type { ActivityCard } from '@shared/activities/views';
import { Tag, type Tone } from '@client/ui/show/tag';

type Shown = Pick<ActivityCard, 'state' | 'placesLeft'>;

const fewPlaces = 5;

/** What one can do with the activity now, in a word. */
export function StateTag({ activity }: { activity: Shown }) {
  const { tone, words } = stateLabel(activity);
  return <Tag tone={tone}>{words}</Tag>;
}

export function stateLabel({ state, placesLeft }: Shown): { tone: Tone; words: string } {
  switch (state) {
    case 'open':
      return { tone: placesLeft <= fewPlaces ? 'warn' : 'ok', words: `还剩 ${placesLeft} 个` };
    case 'booked':
      return { tone: 'ok', words: '已报名' };
    case 'not-open-yet':
      return { tone: 'info', words: '还没开始报名' };
    case 'waitlist':
      return { tone: 'warn', words: '已满，可候补' };
    case 'full':
      return { tone: 'quiet', words: '名额已满' };
    case 'closed':
      return { tone: 'quiet', words: '报名已截止' };
    case 'cancelled':
      return { tone: 'danger', words: '已取消' };
    case 'over':
      return { tone: 'quiet', words: '已结束' };
  }
}

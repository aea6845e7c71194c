import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { pages, type Wanted } from '../../page-addresses';
import './wait-link.scss';

/** None of them fits: the list for the next free hour. */
export function WaitLink({ wanted }: { wanted: Wanted }) {
  const polite = usePolite();
  const words = polite('都不合适，有空了叫我');
  return (
    <Pressable className="co-wait" label={words} onPress={() => open(pages.wait(wanted))}>
      {words}
      <Icon name="chevron-right" />
    </Pressable>
  );
}

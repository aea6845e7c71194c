import { beginNewVersion, newVersionStore } from '@client/platform/new-version';
import { Pressable } from '@client/ui/press/pressable';
import { Notice } from '@client/ui/state/notice';

const words = '有新版本了，点这里换上，几秒钟';

/** An offer, no question: whoever leaves it has the new version the next time she opens the app. */
export function NewVersionNotice() {
  const { ready } = newVersionStore();
  if (!ready) return null;
  return (
    <Pressable label={words} onPress={beginNewVersion}>
      <Notice tone="quiet" icon="info">
        {words}
      </Notice>
    </Pressable>
  );
}

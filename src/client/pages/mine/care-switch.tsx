import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { useCareMode } from '@client/session/use-care-mode';
import { useSession } from '@client/session/use-session';
import { Switch } from '@client/ui/input/switch';

/** Care mode: at once on this phone, and on her other devices when she is signed in. */
export function CareSwitch() {
  const { care } = useCareMode();
  const { isSignedIn, setCareMode } = useSession();
  const save = useCommand(api.people.setCareMode);
  const change = (on: boolean) => {
    setCareMode(on);
    if (isSignedIn) save.mutate({ on });
  };
  return <Switch label="大字版" note="字更大，按钮更大" checked={care} onChange={change} />;
}

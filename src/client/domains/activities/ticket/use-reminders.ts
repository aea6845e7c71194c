import Taro from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { useSession } from '@client/session/use-session';
import { isWeapp } from '@client/ui/aria';

const forPlace = ['activity-reminder', 'activity-changed', 'booking-confirmed'] as const;
const forWaiting = ['place-offered', 'activity-reminder', 'activity-changed'] as const;
/** WeChat asks for three templates at most. */
const most = 3;

/**
 * WeChat's messages to her phone, each accepted once for one message. `ask` must run in a tap: WeChat
 * shows its question only then, so the templates are there before.
 */
export function useReminders(waits: boolean) {
  const { isSignedIn } = useSession();
  const query = useQuery({
    queryKey: queryKey('people', 'messageTemplates'),
    queryFn: ({ signal }) => api.people.messageTemplates({}, { signal }),
    enabled: isWeapp && isSignedIn,
    staleTime: Infinity,
  });
  const command = useCommand(api.people.acceptMessages);
  const wanted: readonly string[] = waits ? forWaiting : forPlace;
  const templates = (query.data?.templates ?? [])
    .filter(({ name }) => wanted.includes(name))
    .slice(0, most);

  /** @returns how many messages she accepted */
  const ask = async (): Promise<number> => {
    const answer: object = await Taro.requestSubscribeMessage({
      tmplIds: templates.map(({ templateId }) => templateId),
      entityIds: [],
    });
    const said = new Map<string, unknown>(Object.entries(answer));
    const accepted = templates.filter(({ templateId }) => said.get(templateId) === 'accept');
    if (accepted.length > 0) {
      await command.mutateAsync({ templates: accepted.map(({ name }) => name) });
    }
    return accepted.length;
  };
  return {
    /** False while it is still being asked what may be offered. */
    isKnown: !isWeapp || !isSignedIn || query.isFetched,
    isOffered: templates.length > 0,
    ask,
    isPending: command.isPending,
  };
}

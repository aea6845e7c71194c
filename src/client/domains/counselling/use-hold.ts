import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { HoldView } from '@shared/counselling/views';
import { codeOf } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import type { Wanted } from './page-addresses';
import { stepAfter } from './refusal-step';

const slotsKey = queryKey('counselling', 'slots');

/**
 * Keeps the time that she taps. One at a time is on its way: a tap meanwhile is sent when the answer is
 * here, or two that overtake each other on the line would leave her with the wrong one.
 */
export function useHold() {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const next = useRef<(Wanted & { startsAt: string }) | null>(null);
  const showHold = (hold: HoldView | null) => {
    // A list that was asked for before would bring the old one back.
    void queries.cancelQueries({ queryKey: slotsKey });
    queries.setQueriesData({ queryKey: slotsKey }, (slots: object | undefined) =>
      slots ? { ...slots, hold } : undefined,
    );
    void queries.invalidateQueries({ queryKey: slotsKey });
  };
  const command = useCommand(api.counselling.hold, { onDone: showHold });

  const send = (input: Wanted & { startsAt: string }) =>
    command.mutate(input, {
      onError: (error) => {
        if (codeOf(error)) void queries.invalidateQueries({ queryKey: slotsKey });
        if (stepAfter(error) === 'other-time') setChosen(null);
      },
      onSettled: () => {
        const waiting = next.current;
        next.current = null;
        if (waiting) send(waiting);
      },
    });
  return {
    /** The start of the time that she tapped last. */
    chosen,
    choose: setChosen,
    keep: (wanted: Wanted, startsAt: string) => {
      setChosen(startsAt);
      const input = { ...wanted, startsAt };
      if (command.isPending) next.current = input;
      else send(input);
    },
    forget: () => {
      setChosen(null);
      command.reset();
    },
    isPending: command.isPending,
    error: command.error,
  };
}

/** Gives the kept time back. */
export function useReleaseHold(onDone: () => void) {
  const queries = useQueryClient();
  const command = useCommand(api.counselling.releaseHold, {
    onDone: () => {
      void queries.invalidateQueries({ queryKey: slotsKey });
      onDone();
    },
  });
  return {
    release: () => command.mutate({}),
    isPending: command.isPending,
    error: command.error,
  };
}

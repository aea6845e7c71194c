/**
 * Whether she who wrote something here is still at the screen. Choosing a file puts the app into the
 * background as leaving it does, and phones tell of it in different orders: [hide, show, success] and
 * [hide, success, show] are the same thing to her.
 */
export type AwayState =
  | { is: 'here' }
  | {
      is: 'choosing';
      /** Milliseconds since the epoch. */
      since: number;
      phase: 'before' | 'hidden' | 'back';
      /** The chooser has said what she took, or that she took nothing. */
      answered: boolean;
    }
  /** Nothing of what she wrote is left, and her keys neither. */
  | { is: 'gone' };

export type AwayEvent = {
  type: 'choose' | 'hide' | 'show' | 'answer' | 'tick';
  /** Milliseconds since the epoch. */
  at: number;
};

/** So long somebody may look for a file; then the phone may be in other hands. */
export const longestChoiceMs = 5 * 60_000;

export const here: AwayState = { is: 'here' };
const gone: AwayState = { is: 'gone' };

/** What follows from an event. `gone` stays until something new is begun (`here`). */
export function afterAway(state: AwayState, { type, at }: AwayEvent): AwayState {
  if (state.is === 'gone') return state;
  if (state.is === 'here') {
    if (type === 'choose') return { is: 'choosing', since: at, phase: 'before', answered: false };
    return type === 'hide' ? gone : state;
  }
  if (at - state.since >= longestChoiceMs) return gone;
  switch (type) {
    case 'hide':
      // Back from the chooser without its answer, and away again: that is leaving.
      return state.phase === 'back' ? gone : { ...state, phase: 'hidden' };
    case 'show':
      if (state.phase !== 'hidden') return state;
      return state.answered ? here : { ...state, phase: 'back' };
    case 'answer':
      return state.phase === 'hidden' ? { ...state, answered: true } : here;
    default:
      return state;
  }
}

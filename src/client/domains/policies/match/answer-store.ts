import { create } from 'zustand';
import { policyFacts } from '@shared/policies/facts/facts';
import { topics as allTopics, topicsWithoutTrace, type Topic } from '@shared/policies/topics';
import { isAnswerTo, type Answers, type AnswerValue } from '@shared/rules/facts';
import { forget, readStored, store } from '@client/platform/storage';
import { sessionStore } from '@client/session/session-store';

/** Below "seen:", so that whoever signs out leaves no answer here either. */
const name = 'seen:policy-answers';

interface Given {
  /** What she wants to know about; all of it when empty, null before she was asked. */
  topics: readonly Topic[] | null;
  answers: Answers;
  /** Questions that she skipped, or answered 说不清. */
  passed: readonly string[];
  /** The questions in the order in which they were asked. */
  path: readonly string[];
}

interface AnswerState extends Given {
  choose: (topics: readonly Topic[]) => void;
  answer: (fact: string, value: AnswerValue) => void;
  pass: (fact: string) => void;
  /** Asked again; the answer stays until there is another. */
  stepBack: () => void;
  wipe: () => void;
}

const nothing: Given = { topics: null, answers: {}, passed: [], path: [] };

/** Her answers: on this phone, in no request and in no log. Gone when she says so. */
export const answerStore = create<AnswerState>((set) => ({
  ...restored(),
  choose: (topics) => set({ topics }),
  answer: (fact, value) =>
    set(({ answers, passed, path }) => ({
      answers: { ...answers, [fact]: value },
      passed: passed.filter((other) => other !== fact),
      path: withLast(path, fact),
    })),
  pass: (fact) =>
    set(({ answers, passed, path }) => ({
      answers: without(answers, fact),
      passed: withLast(passed, fact),
      path: withLast(path, fact),
    })),
  stepBack: () => set(({ path }) => ({ path: path.slice(0, -1) })),
  wipe: () => set(nothing),
}));

answerStore.subscribe(keep);

sessionStore.subscribe((now, before) => {
  if (now.personId === null && before.personId !== null) answerStore.getState().wipe();
});

/** What she asks of violence stays in memory alone, with everything that she answered beside it. */
function keep({ topics, answers, passed, path }: Given): void {
  const isQuiet = topics?.some((topic) => topicsWithoutTrace.includes(topic)) ?? false;
  if (topics === null || isQuiet) {
    forget(name);
    return;
  }
  const isKept = (fact: string) => policyFacts[fact]?.sensitive !== true;
  store(name, {
    topics,
    answers: Object.fromEntries(Object.entries(answers).filter(([fact]) => isKept(fact))),
    passed: passed.filter(isKept),
    path: path.filter(isKept),
  });
}

function restored(): Given {
  const kept = readStored(name);
  if (typeof kept !== 'object' || kept === null) return nothing;
  const from: Record<string, unknown> = { ...kept };
  return {
    topics: allTopics.filter((topic) => listOf(from.topics).includes(topic)),
    answers: answersOf(from.answers),
    passed: listOf(from.passed).filter((fact) => fact in policyFacts),
    path: listOf(from.path).filter((fact) => fact in policyFacts),
  };
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A phone may have kept what an older version asked. */
function answersOf(value: unknown): Answers {
  if (typeof value !== 'object' || value === null) return {};
  const known = Object.entries(value).filter(([fact, given]) => {
    const asked = policyFacts[fact];
    return asked !== undefined && isAnswerTo(asked, given);
  });
  return Object.fromEntries(known);
}

function without(answers: Answers, fact: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== fact));
}

function withLast(list: readonly string[], item: string): string[] {
  return [...list.filter((other) => other !== item), item];
}

import { View } from '@tarojs/components';
import { outcomes } from '@shared/rules/order-outcomes';
import { routes } from '@client/domains';
import { replaceBy } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { CallRow } from '@client/ui/press/call-row';
import { Heading } from '@client/ui/show/heading';
import { EmptyState } from '@client/ui/state/empty-state';
import { sheetText } from '../outcome/sheet-text';
import type { useMatch } from '../match/use-match';
import { AnswerList } from './answer-list';
import { OutcomeCounts } from './outcome-counts';
import { OutcomeGroup } from './outcome-group';
import { PrintSheet } from './print-sheet';
import { TakeAlong } from './take-along';
import './policies.scss';

type OutcomesProps = Omit<ReturnType<typeof useMatch>, 'rules'>;

/** What fits her, from what she can have to what nobody knows. */
export function Outcomes({ given, match, today }: OutcomesProps) {
  const polite = usePolite();
  const { answers, path } = given;
  const { matched, silent, next } = match;
  const text = sheetText(matched, today);
  const goOn = () => replaceBy(routes.match());
  const wipe = () => {
    given.wipe();
    goOn();
  };
  if (matched.length === 0) {
    return (
      <EmptyState
        icon="sprout"
        title="这方面还没有政策"
        note="换一方面看看，或者打 12345 问。"
        action={{ label: '换一方面', onPress: wipe }}
      />
    );
  }
  const groups = outcomes
    .map((outcome) => ({
      outcome,
      items: matched.filter(({ judgement }) => judgement.outcome === outcome),
    }))
    .filter(({ items }) => items.length > 0);
  const said = Object.keys(answers).length;
  return (
    <View>
      <View className="stack policy-screen">
        <Heading level={1}>{polite('看看哪些适合你')}</Heading>
        <OutcomeCounts matched={matched} />
        <View className="small">
          {polite(`按你的 ${said} 个回答算的，只在这台手机上。最后都由窗口定。`)}
        </View>
        {next !== null && <Button kind="soft" label="再答几题，看得更准" onPress={goOn} />}
        {groups.map(({ outcome, items }) => (
          <OutcomeGroup
            key={outcome}
            outcome={outcome}
            matched={items}
            answers={answers}
            silent={silent}
            leads={outcome === 'fits'}
          />
        ))}
        <Heading>拿不准，打电话问</Heading>
        <CallRow number="12345" name="政务服务便民热线" note="问创业、就业、帮扶政策" />
        {text.lines.length > 0 && <TakeAlong text={text} />}
        <AnswerList path={path} answers={answers} />
        <Button kind="quiet" icon="trash-2" label="清掉我的回答" onPress={wipe} />
      </View>
      {!isWeapp && <PrintSheet text={text} />}
    </View>
  );
}

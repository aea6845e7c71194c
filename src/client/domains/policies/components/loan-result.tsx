import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LoanPlan } from '@shared/policies/calculators/loan';
import { aria } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { LongList } from '@client/ui/show/long-list';
import { yuan } from '../calculator/money-words';
import { BigFigure } from './big-figure';

/** What she pays, what is paid for her, and how it was rounded. */
export function LoanResult({ plan }: { plan: LoanPlan }) {
  const [whole, setWhole] = useState(false);
  const { instalments, interest, subsidy, firstYearSubsidy, own } = plan;
  const first = instalments[0]?.payment ?? 0;
  const last = instalments[instalments.length - 1]?.payment ?? 0;
  return (
    <View className="stack" {...aria({ role: 'status', live: 'polite' })}>
      <Card className="policy-card">
        <BigFigure label="第一个月还" figure={yuan(first)} note={`最后一个月还 ${yuan(last)}`} />
        <BigFigure label="利息一共" figure={yuan(interest)} />
        {subsidy > 0 && (
          <BigFigure
            label="补给你的利息"
            figure={yuan(subsidy)}
            note={`头 12 个月补 ${yuan(firstYearSubsidy)}`}
            isGain
          />
        )}
        <BigFigure label="自己出的利息" figure={yuan(own)} />
        <View className="small">
          每月的利息四舍五入到分，最后一个月把零头补齐。这是估算，以银行合同为准。借的钱要还。
        </View>
      </Card>
      {whole && (
        <Card>
          <LongList className="">
            {instalments.map(({ month, payment, interest: ofIt, left }) => (
              <View key={month} className="policy-source">
                <View className="strong">{`第 ${month} 个月还 ${yuan(payment)}`}</View>
                <View className="small">{`其中利息 ${yuan(ofIt)}，还剩 ${yuan(left)}`}</View>
              </View>
            ))}
          </LongList>
        </Card>
      )}
      <Button
        kind="quiet"
        label={whole ? '收起每个月的' : '看每个月还多少'}
        onPress={() => setWhole(!whole)}
      />
    </View>
  );
}

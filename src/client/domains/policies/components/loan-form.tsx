import { View } from '@tarojs/components';
import { useState } from 'react';
import { mostPrincipal, planLoan, type Repayment } from '@shared/policies/calculators/loan';
import { readMoney } from '@shared/policies/calculators/read-money';
import type { Parameters } from '@shared/rules/parameters';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { Card } from '@client/ui/show/card';
import { loanFiguresOn } from '../calculator/figures';
import { percentText, readMonths, readPercent } from '../calculator/money-words';
import { LoanResult } from './loan-result';
import { TypedField } from './typed-field';

const repayments = [
  { value: 'equal-instalments', label: '每月还一样多' },
  { value: 'equal-principal', label: '先多后少，利息少些' },
] as const satisfies readonly { value: Repayment; label: string }[];

/** A loan with its subsidy, reckoned while she types. */
export function LoanForm({ parameters, today }: { parameters: Parameters; today: string }) {
  const figures = loanFiguresOn(parameters, today);
  const textOf = (value: number | null) => (value === null ? '' : percentText(value));
  const [amount, setAmount] = useState('');
  const [term, setTerm] = useState('36');
  const [rate, setRate] = useState(textOf(figures.yearlyRate.value));
  const [share, setShare] = useState(textOf(figures.subsidyShare.value));
  const [repayment, setRepayment] = useState<Repayment>('equal-instalments');
  const principal = within(readMoney(amount));
  const months = readMonths(term);
  const yearlyRate = readPercent(rate);
  // Left empty, nothing of the interest is promised.
  const subsidyShare = share.trim() === '' ? 0 : readPercent(share);
  const plan =
    principal === null || months === null || yearlyRate === null || subsidyShare === null
      ? null
      : planLoan({ principal, yearlyRate, subsidyShare, months, repayment });
  return (
    <View className="stack">
      <Card className="policy-card">
        <TypedField
          label="想借多少"
          hint="写“20万”或“200000”都行"
          placeholder="20万"
          value={amount}
          read={principal}
          wrong="写成“20万”或“200000”，最多 1000 万"
          onChange={setAmount}
        />
        <TypedField
          label="借多久"
          hint="写几个月，或者“3年”"
          value={term}
          read={months}
          wrong="写成“36”或“3年”，最多 30 年"
          onChange={setTerm}
        />
        <TypedField
          label="一年利率（%）"
          hint={figures.yearlyRate.note || '银行告诉你的，比如 3'}
          value={rate}
          read={yearlyRate}
          wrong="写成“3”或“3.45%”"
          onChange={setRate}
        />
        <TypedField
          label="利息补百分之几"
          hint={figures.subsidyShare.note || '窗口告诉你的，补一半写 50；不知道就空着'}
          value={share}
          read={subsidyShare}
          wrong="写 0 到 100 的数"
          onChange={setShare}
        />
        <Field label="怎么还">
          <ChoiceChips
            label="怎么还"
            choices={repayments}
            chosen={repayment}
            onChange={setRepayment}
          />
        </Field>
      </Card>
      {plan === null ? (
        <View className="small">填好上面的数，这里就算出来。只在这台手机上算。</View>
      ) : (
        <LoanResult plan={plan} />
      )}
    </View>
  );
}

function within(fen: number | null): number | null {
  return fen !== null && fen > 0 && fen <= mostPrincipal ? fen : null;
}

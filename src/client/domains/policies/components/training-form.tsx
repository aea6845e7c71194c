import { View } from '@tarojs/components';
import { useState } from 'react';
import { trainingFigures } from '@shared/policies/calculators/figure-names';
import { readMoney } from '@shared/policies/calculators/read-money';
import { trainingSubsidy } from '@shared/policies/calculators/training';
import type { Parameter, Parameters } from '@shared/rules/parameters';
import { readWholeNumber } from '@shared/text/whole-number';
import { aria } from '@client/ui/aria';
import { Field } from '@client/ui/input/field';
import { Card } from '@client/ui/show/card';
import { trainingFiguresOn } from '../calculator/figures';
import { yuan } from '../calculator/money-words';
import { readDay } from '../match/read-answer-text';
import { BigFigure } from './big-figure';
import { DateFields, dateTextOf } from './date-fields';
import { TypedField } from './typed-field';

const limits = {
  hours: '按课时算的',
  paid: '学费就这么多，补的不超过学费',
  year: '今年已经补到顶了，一年补的有上限',
} as const;

// What she spends on a course is far below, and above it a slip of the finger is likelier.
const mostHours = 2000;

/** What of a course comes back, by the figures of its last day. */
export function TrainingForm({ parameters, today }: { parameters: Parameters; today: string }) {
  const [hours, setHours] = useState('');
  const [paid, setPaid] = useState('');
  const [had, setHad] = useState('');
  const [date, setDate] = useState(() => dateTextOf(today));
  const [perHour, setPerHour] = useState('');
  const [most, setMost] = useState('');
  const endedOn = readDay(...date);
  const figures = trainingFiguresOn(parameters, endedOn ?? today);
  const read = {
    hours: hoursOf(hours),
    paid: readMoney(paid),
    had: had.trim() === '' ? 0 : readMoney(had),
    perHour: figures.perHour.value ?? readMoney(perHour),
    most: figures.most.value ?? readMoney(most),
  };
  const result =
    endedOn === null || Object.values(read).includes(null)
      ? null
      : trainingSubsidy(
          {
            hours: read.hours ?? 0,
            paid: read.paid ?? 0,
            hadThisYear: read.had ?? 0,
            endedOn,
          },
          trainingFigures,
          tariffOf(endedOn, read.perHour ?? 0, read.most ?? 0),
        );
  return (
    <View className="stack">
      <Card className="policy-card">
        <TypedField
          label="学了多少课时"
          hint="看结业证或课表"
          value={hours}
          read={read.hours}
          wrong={`写 1 到 ${mostHours} 的整数`}
          onChange={setHours}
        />
        <TypedField
          label="学费交了多少"
          hint="写“1800”或“0.2万”都行"
          value={paid}
          read={read.paid}
          wrong="写成“1800”"
          onChange={setPaid}
        />
        <TypedField
          label="今年已经补过多少"
          hint="没补过就空着"
          value={had}
          read={read.had}
          wrong="写成“500”"
          onChange={setHad}
        />
        <Field
          label="哪天学完的"
          hint="按那一天的标准算"
          error={endedOn === null ? '没有这一天，看看年月日' : null}
        >
          <DateFields label="哪天学完的" withDay value={date} onChange={setDate} />
        </Field>
        {figures.perHour.value === null ? (
          <TypedField
            label="一课时补多少"
            hint={figures.perHour.note || '窗口告诉你的'}
            value={perHour}
            read={read.perHour}
            wrong="写成“10”"
            onChange={setPerHour}
          />
        ) : (
          <View>{`一课时补 ${yuan(figures.perHour.value)}（${figures.perHour.note}）`}</View>
        )}
        {figures.most.value === null ? (
          <TypedField
            label="一年最多补多少"
            hint={figures.most.note || '窗口告诉你的'}
            value={most}
            read={read.most}
            wrong="写成“1500”"
            onChange={setMost}
          />
        ) : (
          <View>{`一年最多补 ${yuan(figures.most.value)}（${figures.most.note}）`}</View>
        )}
      </Card>
      <View {...aria({ role: 'status', live: 'polite' })}>
        {result === null || !result.known ? (
          <View className="small">填好上面的数，这里就算出来。只在这台手机上算。</View>
        ) : (
          <Card className="policy-card">
            <BigFigure
              label="大约能补"
              figure={yuan(result.amount)}
              note={limits[result.limitedBy]}
              isGain
            />
            <View className="small">四舍五入到分。这是估算，以窗口答复为准。</View>
          </Card>
        )}
      </View>
    </View>
  );
}

function hoursOf(typed: string): number | null {
  const hours = readWholeNumber(
    typed
      .normalize('NFKC')
      .trim()
      .replace(/(个?课时|小时)$/, ''),
  );
  return hours !== null && hours >= 1 && hours <= mostHours ? hours : null;
}

/** The figures of that one day, whether the policy has them or the counter told her. */
function tariffOf(day: string, perHour: number, most: number): Parameters {
  const onlyThen = (value: number): Parameter => ({
    words: '',
    unit: 'fen',
    figures: [
      {
        from: day,
        until: day,
        value,
        source: { clause: { document: '', article: '' }, checkedOn: day },
      },
    ],
  });
  return {
    [trainingFigures.perHour]: onlyThen(perHour),
    [trainingFigures.most]: onlyThen(most),
  };
}

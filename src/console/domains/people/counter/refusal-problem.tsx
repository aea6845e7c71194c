import { Alert } from 'antd';
import { refusalData } from '@shared/contract/connection-error';
import { dayAndTime } from '@shared/time/time-format';
import { Problem } from '../../../ui/problem';

const obstacleLabels: Readonly<Record<string, string>> = {
  'other-town': '她不住在这场活动招的镇街',
  'town-unknown': '她没有填村社，请她先在手机上填好',
  'role-needed': '这场只给有指定身份的人报',
  'attendance-needed': '要先上过这个系列的课',
  'child-needed': '要带孩子一起来',
  'child-too-young': '孩子的年龄还不到',
  'child-too-old': '孩子的年龄超过了',
  'adult-needed': '要有大人陪着',
  'party-too-large': '人数超过一次能报的',
};

/** Why she cannot be booked, with what stands in the way and what to do instead. */
export function RefusalProblem({ error }: { error: unknown }) {
  const words = refusalLabel(error);
  return words === null ? (
    <Problem error={error} />
  ) : (
    <Alert role="alert" type="error" showIcon title={words} />
  );
}

/** Null where the server's own sentence is enough. */
export function refusalLabel(error: unknown): string | null {
  const obstacles = refusalData(error, 'NOT_ELIGIBLE', 'obstacles')?.obstacles;
  if (Array.isArray(obstacles)) {
    return obstacles.map((code) => obstacleLabels[String(code)] ?? '不合条件').join('；');
  }
  const full = refusalData(error, 'FULL', 'waitlist', 'placesLeft');
  if (full) {
    const left = `名额不够了，还空 ${String(full.placesLeft)} 个`;
    return full.waitlist === true ? `${left}。勾“没有名额就排候补”再试` : `${left}，这场不设候补`;
  }
  const early = refusalData(error, 'NOT_OPEN_YET', 'opensAt');
  return early && `还没开始报名，${dayAndTime(String(early.opensAt))} 开始`;
}

import type { api } from '../../../platform/api';
import { dayAndClock, lineWords, serviceWords } from '../words';

export type Slip = Awaited<ReturnType<typeof api.counselling.deskBook>>;

/** What is handed over or read out. */
export function SlipFacts({ slip }: { slip: Slip }) {
  const { startsAt, service, line, place, counsellorName } = slip;
  const facts: [string, string][] = [
    ['时间', dayAndClock(startsAt)],
    ['服务', serviceWords(service)],
    ['方式', place === null ? lineWords(line) : `${lineWords(line)}，${place}`],
    ['老师', counsellorName],
  ];
  return (
    <dl className="figures-list">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** An instant as people say it in Yueqing: "11 月 28 日 周六 14:00". */
export function dayAndTime(at: Date): string {
  const time = dayjs(at).utcOffset(8 * 60);
  return `${time.format('M 月 D 日')} 周${weekdays[time.day()]} ${time.format('HH:mm')}`;
}

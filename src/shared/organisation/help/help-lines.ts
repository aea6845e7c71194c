/** A number to call or write to, known without a network. */
export interface HelpLine {
  number: '110' | '120' | '12110' | '12338' | '12356';
  name: string;
  /** How it is used: a call, or a short message. */
  by: 'call' | 'message';
  /** When to use it, in the words of the screen. */
  when: string;
  /** What to know before. */
  note: string | null;
}

/**
 * The national short numbers, most urgent first. 12356 is the mental-health line of the National
 * Health Commission (since 2025); 12110 is run by the local police, who may want the area code first.
 */
export const helpLines: readonly HelpLine[] = [
  { number: '110', name: '报警', by: 'call', when: '正在发生，马上打', note: null },
  { number: '120', name: '急救', by: 'call', when: '受伤了，马上打', note: null },
  {
    number: '12110',
    name: '短信报警',
    by: 'message',
    when: '不方便出声，发短信',
    note: '先调静音。写清在哪里、发生了什么。有的地方要发到 12110 加区号后三位（温州区号 0577），以当地公安公布为准；没有回音就打 110。',
  },
  {
    number: '12338',
    name: '妇女维权公益服务热线',
    by: 'call',
    when: '想问问该怎么办',
    note: '有时候没人接。现在有危险打 110。',
  },
  {
    number: '12356',
    name: '心理援助热线',
    by: 'call',
    when: '心里难受，想找人说说',
    note: '接听时间各地不同。',
  },
];

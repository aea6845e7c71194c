import { passwordProblem } from './password-rules';

const about = { userName: 'chen.hq', name: '陈小梅' };
const problem = (password: string) => passwordProblem(password, about);

it.each(['correct horse battery', 'tram-41-olive-roof', '东街的桂花开了', 'k7#Lm2!pQz9w'])(
  'takes %s',
  (password) => expect(problem(password)).toBeNull(),
);

it.each([
  ['short1!', '至少'],
  ['桂花开了', '至少'],
  ['aaaaaaaaaaaaaaaa', '重复'],
  ['1212121212121212', '重复'],
  ['chen.hq is at work', '自己'],
  ['Chen.HQ is at work', '自己'],
  ['今天陈小梅值班了吗', '自己'],
  ['password123456', '常见'],
  ['Yueqing2026Fulian', '常见'],
  ['qwertyuiop123', '常见'],
  ['乐清妇联妇女之家管理员', '常见'],
  ['x'.repeat(129), '最多'],
])('refuses %s', (password, why) => expect(problem(password)).toContain(why));

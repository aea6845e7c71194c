import { Link } from 'wouter';
import { NothingHere } from '../ui/nothing-here';

export function NotFound() {
  return (
    <NothingHere title="没有这一页">
      <Link href="/">回首页</Link>
    </NothingHere>
  );
}

import { NothingHere } from '../ui/nothing-here';

/** Signed in, but nobody has given her a role on the staff. */
export function NoRole() {
  return (
    <NothingHere title="你还没有工作台的角色">
      <p>请单位的管理员给你发邀请。看活动、报名，请用“网上妇女之家”小程序。</p>
    </NothingHere>
  );
}

import { Alert } from 'antd';
import type { ShownPart } from '../talk-vault/talk-calls';

/** What is wrong with a part, and what to do. Nothing where all is well. */
export function PartNotice({ part: { state, heldBack, lines } }: { part: ShownPart }) {
  if (state === 'broken') {
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={`从第 ${lines.length + 1} 句起，签名或次序不对：不是她或同事写的那样。后面的都不显示，先别回，马上告诉督导。`}
      />
    );
  }
  if (state === 'closed') {
    return (
      <Alert
        type="warning"
        showIcon
        title="你现在的钥匙打不开这一部分。换过钥匙的，要她下次打开对话时点同意；记录请督导打开一次。"
      />
    );
  }
  if (heldBack > 0) {
    return (
      <Alert
        type="warning"
        showIcon
        role="status"
        title={`中间缺了话，后面 ${heldBack} 句先不显示，等缺的到了再接上。`}
      />
    );
  }
  return null;
}

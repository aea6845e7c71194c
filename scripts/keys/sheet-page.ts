import { RECOVERY_NEEDED, RECOVERY_SHEETS } from '@shared/envelope/keys/recovery';

/** Who keeps a sheet. */
export interface Custodian {
  name: string;
  employer: string;
}

export interface Sheet {
  number: number;
  /** Groups of four with spaces between them. */
  share: string;
  /** Of the recovery key: the same on all three. */
  keyId: string;
  custodian: Custodian;
  madeAt: Date;
}

const groupsInLine = 4;

/** One sheet to print on A4: a page that loads nothing. */
export function sheetPage({ number, share, keyId, custodian, madeAt }: Sheet): string {
  const groups = share.split(' ');
  const lines = groups
    .map((_, index) => groups.slice(index, index + groupsInLine))
    .filter((_, index) => index % groupsInLine === 0)
    .map(
      (line, index) =>
        `<li><b>${index + 1}</b>${line.map((group) => `<span>${group}</span>`).join('')}</li>`,
    );
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>备用钥匙 ${number}/${RECOVERY_SHEETS}</title>
<style>
  @page { size: A4; margin: 18mm; }
  body { max-width: 174mm; margin: 0 auto; font: 14pt/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff; }
  h1 { margin: 0; font-size: 28pt; line-height: 1.2; }
  .part { font-size: 18pt; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 5mm 0; }
  dd { margin: 0; font-weight: 700; overflow-wrap: anywhere; }
  ol { margin: 6mm 0; padding: 5mm 6mm; border: 2px solid #000; list-style: none; }
  li { display: flex; align-items: baseline; gap: 8mm; font: 25pt/1.75 "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; }
  li b { width: 6mm; font-size: 11pt; font-weight: 400; }
  p { margin: 2mm 0; }
  .sign { display: flex; gap: 10mm; margin-top: 12mm; }
  .sign span { flex: 1; padding-top: 2mm; border-top: 1px solid #000; font-size: 11pt; }
</style>
<h1>备用钥匙</h1>
<p class="part">第 ${number} 张，共 ${RECOVERY_SHEETS} 张</p>
<dl>
  <dt>保管人</dt><dd>${escaped(custodian.name)}</dd>
  <dt>单位</dt><dd>${escaped(custodian.employer)}</dd>
  <dt>钥匙编号</dt><dd>${escaped(keyId)}</dd>
  <dt>做好的日子</dt><dd>${madeAt.toISOString().slice(0, 10)}</dd>
</dl>
<ol>
${lines.join('\n')}
</ol>
<p><strong>任何 ${RECOVERY_NEEDED} 张合在一起，能打开所有加密的求助。</strong>一张自己什么也打不开。</p>
<p>装进信封封好，在封口签名，锁起来。别拍照，别扫描，别复印，别把上面的字告诉任何人。</p>
<p>只有在县妇联书面同意、两位保管人都在场时才用。纸丢了、湿了、被人看过，当天告诉个案负责人，换一把新的。</p>
<p>字里没有 I、L、O、U：看着像 O 的是零，像 I 的是一。</p>
<div class="sign"><span>保管人签名</span><span>交出人签名</span><span>日期</span></div>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Prints so many public policies as the product keeps them: the library again and again, for other places. */
import { entitlementsFor, examplesFor } from '@cloud/policies/library/library';
import { liveColumns } from '@cloud/policies/review/live-columns';

const places =
  '虹桥 柳市 北白象 清江 大荆 仙溪 雁荡 淡溪 蒲岐 南岳 芙蓉 湖雾 翁垟 盐盆 石帆 白石'.split(' ');

async function main([tenantId = '', unitId = '', count = '0']: string[]): Promise<void> {
  const library = [...entitlementsFor(unitId), ...examplesFor(unitId)];
  const begun = new Date('2026-11-01T00:00:00Z').getTime();
  const rows: object[] = [];
  for (let number = 0; number < Number(count); number += 1) {
    const round = Math.floor(number / library.length);
    const draft = library[number % library.length]?.draft;
    if (draft === undefined) throw new Error('the library is empty');
    const title = `${places[round % places.length]}${draft.title}`.slice(0, 60);
    const since = new Date(begun - number * 60_000);
    const columns = await liveColumns(
      tenantId,
      { ...draft, title },
      { revision: 1, version: 1, since },
    );
    const { standing } = draft;
    rows.push({ number, unit_id: unitId, title, standing, ...columns });
  }
  process.stdout.write(JSON.stringify(rows));
}

void main(process.argv.slice(2));

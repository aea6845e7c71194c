/** Prints the search column of each title in each month, as the product writes it. */
import { searchColumn } from '@cloud/activities/catalogue/search-column';

const titles = ['孩子发脾气，怎么应对', '绘本里的好习惯', '脾气和情绪：亲子沟通', '母亲的一小时'];
const [tenantId = '', from = '', until = ''] = process.argv.slice(2);

const rows = [];
const at = new Date(from);
for (; at < new Date(until); at.setUTCMonth(at.getUTCMonth() + 1)) {
  for (const title of titles) {
    rows.push({
      month: at.toISOString().slice(0, 7),
      title,
      search: searchColumn(tenantId, {
        title,
        seriesName: '母亲学堂',
        summary: '村社里的家长课。',
        audience: '2–6 岁孩子的妈妈',
        venueName: '妇女之家 二楼',
        placeNames: ['虹桥镇'],
        startsAt: at,
      }),
    });
  }
}
process.stdout.write(JSON.stringify(rows));

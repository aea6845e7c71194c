import { View } from '@tarojs/components';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { readableField } from '../../profile/readable-field';
import type { MyData } from '../../privacy/use-my-data';
import './data-section.scss';

/** One kind of data with all its rows, each field with its name. */
export function DataSection({ section }: { section: MyData['sections'][number] }) {
  return (
    <View className="stack">
      <Heading>{section.title}</Heading>
      <Card>
        {section.rows.length === 0 && <View className="small">没有</View>}
        {section.rows.map((row, index) => (
          <View key={index} className="people-record">
            {Object.entries(section.labels).map(([field, label]) => (
              <View key={field} className="people-record__field">
                <View className="people-record__label">{label}</View>
                <View className="grow people-record__value">
                  {readableField(row[field] ?? null)}
                </View>
              </View>
            ))}
          </View>
        ))}
      </Card>
    </View>
  );
}

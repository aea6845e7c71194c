import { Text, View } from '@tarojs/components';
import type { ActivityDetail } from '@shared/activities/views';
import { Heading } from '@client/ui/show/heading';
import { Tag } from '@client/ui/show/tag';
import { admissionLabels } from '@shared/activities/sign-up/admission-labels';
import './who-may-come.scss';

/** Whom it is for: the conditions, then the organisers' own words. */
export function WhoMayCome({ activity }: { activity: ActivityDetail }) {
  const conditions = admissionLabels(activity.admission);
  return (
    <View>
      <Heading>适合谁</Heading>
      {conditions.length > 0 && (
        <View className="who-may-come">
          {conditions.map((words) => (
            <Tag key={words} tone="info">
              {words}
            </Tag>
          ))}
        </View>
      )}
      <Text userSelect>{activity.audience}</Text>
    </View>
  );
}

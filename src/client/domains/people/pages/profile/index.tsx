import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';
import { Failure } from '../../components/failure';
import { OwnPage } from '../../components/own-page';
import { ProfileFields } from '../../components/profile/profile-fields';
import { useProfileForm } from '../../profile/use-profile-form';

export default function ProfilePage() {
  const { me, form, change, wrongPhone, refusal, submit, saving, error } = useProfileForm();
  const save = (
    <BottomBar>
      <Button label="保存" busy={saving} disabledReason={refusal} onPress={submit} />
    </BottomBar>
  );
  return (
    <OwnPage title="我的资料" query={me} bottom={() => save}>
      {({ phone }) =>
        form && (
          <>
            <ProfileFields
              form={form}
              onChange={change}
              storedPhone={phone}
              wrongPhone={wrongPhone}
            />
            <Failure error={error} />
          </>
        )
      }
    </OwnPage>
  );
}

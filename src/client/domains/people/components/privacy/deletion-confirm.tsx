import { View } from '@tarojs/components';
import { deletionPhrase } from '@shared/people/privacy/privacy-contract';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';
import type { useDeletion } from '../../privacy/use-deletion';
import { IdentityProblem } from '../sign-in-methods/identity-problem';

type DeletionConfirmProps = Pick<
  ReturnType<typeof useDeletion>,
  'typed' | 'setTyped' | 'matches' | 'remove' | 'removing' | 'error'
>;

/** She types what she is about to do: no slip of the thumb deletes an account. */
export function DeletionConfirm(props: DeletionConfirmProps) {
  const { typed, setTyped, matches, remove, removing, error } = props;
  return (
    <Card>
      <View className="stack">
        <Field label={`想好了，就在下面写“${deletionPhrase}”`}>
          <TextInput
            label={`写${deletionPhrase}`}
            maxLength={10}
            value={typed}
            onChange={setTyped}
          />
        </Field>
        <IdentityProblem error={error} kind="deletion" onConfirmed={remove} />
        <Button
          kind="danger"
          label="注销我的账号"
          busy={removing}
          disabledReason={matches ? null : `先写“${deletionPhrase}”`}
          onPress={remove}
        />
      </View>
    </Card>
  );
}

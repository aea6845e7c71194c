import { useMutation } from '@tanstack/react-query';
import { signOut } from '@client/session/sign-in';
import { Button } from '@client/ui/press/button';

export function SignOut() {
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <Button
      kind="ghost"
      icon="log-out"
      label="退出登录"
      busy={leaving.isPending}
      onPress={() => leaving.mutate()}
    />
  );
}

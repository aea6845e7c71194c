import { Button } from 'antd';
import { WriteForm } from '../write-form';

/** A note under the staff key. */
export function NoteForm({ colleagues }: { colleagues: number }) {
  return (
    <WriteForm thread="staff" kind="note" label="写给同事，她看不到" placeholder="写给同事…">
      {({ text, isPending }) => (
        <>
          <span className="quiet">另外 {colleagues} 位同事能看，备用钥匙也能</span>
          <Button
            className="ink"
            htmlType="submit"
            loading={isPending}
            disabled={text.trim() === ''}
          >
            记下，不给她看
          </Button>
        </>
      )}
    </WriteForm>
  );
}

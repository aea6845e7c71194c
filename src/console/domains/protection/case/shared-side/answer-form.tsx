import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { WriteForm } from '../write-form';
import { PhrasesMenu } from './phrases-menu';

/** An answer to her: signed with the handler's key, and not to be taken back. */
export function AnswerForm() {
  return (
    <WriteForm thread="shared" kind="answer" label="写给她" placeholder="写给她…">
      {({ text, setText, isPending }) => (
        <>
          <PhrasesMenu
            onChoose={(phrase) => setText(text === '' ? phrase : `${text}\n${phrase}`)}
          />
          <span className="quiet">她会看到，收不回来</span>
          <Button
            type="primary"
            htmlType="submit"
            icon={<EditOutlined aria-hidden />}
            loading={isPending}
            disabled={text.trim() === ''}
          >
            签名，发给她
          </Button>
        </>
      )}
    </WriteForm>
  );
}

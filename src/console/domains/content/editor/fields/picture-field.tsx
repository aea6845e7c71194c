import { PictureOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { Picture } from '@shared/content/blocks';
import { Problem } from '../../../../ui/problem';
import { uploadPicture } from './upload-picture';

interface PictureFieldProps {
  id?: string;
  picture: Picture | null;
  unitId: string;
  onChange: (picture: Picture | null) => void;
}

/** Chooses a picture, and says it in words for whoever does not see it. */
export function PictureField({ id, picture, unitId, onChange }: PictureFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const take = async (file: File) => {
    setBusy(true);
    setFailure(null);
    try {
      const kept = await uploadPicture(file, unitId);
      onChange({ ...kept, alt: picture?.alt ?? '' });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <input
        ref={input}
        type="file"
        hidden
        aria-label="选图片"
        accept="image/jpeg,image/png,image/webp"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void take(file);
          event.target.value = '';
        }}
      />
      {picture && (
        <img className="piece-picture" src={`/pictures/${picture.file}`} alt={picture.alt} />
      )}
      <div className="row">
        <Button
          id={id}
          icon={<PictureOutlined />}
          loading={isBusy}
          onClick={() => input.current?.click()}
        >
          {picture ? '换一张' : '选图片'}
        </Button>
        {picture && <Button onClick={() => onChange(null)}>不要图片</Button>}
      </div>
      {picture && (
        <Input
          aria-label="图上有什么"
          placeholder="图上有什么，说给看不见的人听"
          maxLength={80}
          value={picture.alt}
          onChange={(event) => onChange({ ...picture, alt: event.target.value })}
        />
      )}
      {failure !== null && <Problem error={failure} />}
    </div>
  );
}

import Taro from '@tarojs/taro';
import { download } from '@client/platform/download';

/** Gives her a text as a file: a download on the web, a file to send to herself in WeChat. */
export async function saveFile(fileName: string, text: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') return shareInWechat(fileName, text);
  download(fileName, new Blob([text], { type: 'application/json' }));
}

/** A mini-program has no downloads: the file goes to a chat of hers, and is not kept by us. */
async function shareInWechat(fileName: string, text: string): Promise<void> {
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  files.writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName });
  } finally {
    files.unlinkSync(filePath);
  }
}

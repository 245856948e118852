import Taro from '@tarojs/taro';

/** Fetches a document and opens it in WeChat's own reader, whose menu passes it on; answers whether it could. */
export async function openDocument({ url, fileName }: { url: string; fileName: string }): Promise<boolean> {
  try {
    // Under its own name: whoever it is passed on to sees that name.
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
    const { statusCode } = await Taro.downloadFile({ url, filePath });
    if (statusCode !== 200) return false;
    await Taro.openDocument({ filePath, fileType: 'docx', showMenu: true });
    return true;
  } catch {
    return false;
  }
}

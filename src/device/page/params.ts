import { useRouter } from '@tarojs/taro';

type Params = Readonly<Record<string, string | undefined>>;

/** What the page was opened with. A parameter left empty counts as left out: it names nothing. */
export function useParams(): Params {
  const { params } = useRouter();
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}

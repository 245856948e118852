import { make, repeat } from './elements';

/** A message as `GET /wechat/messages?openid=…` tells it. */
interface Message {
  templateId: string;
  page: string;
  fields: Record<string, string>;
  at: string;
}

const timeOf = (at: string) =>
  new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });

function describe({ fields, page, at, templateId }: Message): HTMLElement {
  const head = make('div', 'message-head', make('b', '', '服务通知'), make('span', 'time', timeOf(at)));
  const lines = Object.values(fields).map((text) => make('p', '', text));
  const card = make('li', 'message', head, ...lines);
  card.title = `模板 ${templateId}：${Object.keys(fields).join('、')}`;
  if (page) card.append(make('p', 'quiet', `点开到 ${page}`));
  return card;
}

/** Shows in the fold, which is hidden while there is none, what WeChat would have delivered to `openid()`. */
export function followMessages(
  fold: HTMLDetailsElement,
  count: HTMLElement,
  place: HTMLElement,
  openid: () => string,
): () => void {
  let shown = '';
  const look = async () => {
    const owner = openid();
    const answer = await fetch(`/wechat/messages?openid=${encodeURIComponent(owner)}`);
    if (!answer.ok) return;
    const messages = (await answer.json()) as Message[];
    const now = `${owner} ${messages.length}`;
    if (now === shown) return;
    shown = now;
    fold.hidden = messages.length === 0;
    count.textContent = String(messages.length);
    place.replaceChildren(...messages.map(describe));
  };
  void look();
  return repeat(look, 2000);
}

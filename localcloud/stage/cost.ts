/** What the last call of a phone cost, as `GET /trace/latest?openid=…` tells it. */
interface LatestCall {
  requestId: string;
  function: string;
  action?: string;
  milliseconds?: number;
  trips: number;
  waves?: number;
  scanned: number;
  requests: Array<{
    action: string;
    collection: string;
    plan: string;
    scanned: number;
    returned: number;
    milliseconds: number;
    error?: string;
  }>;
}

const cell = (text: string, tag: 'td' | 'th' = 'td') => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

const row = (...cells: HTMLElement[]) => {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
};

function describe(call: LatestCall): HTMLElement[] {
  const sum = document.createElement('p');
  const name = call.action ? `${call.function}.${call.action}` : call.function;
  sum.textContent = `${name}：查库 ${call.trips} 次，先后 ${call.waves ?? 0} 轮，看了 ${call.scanned} 条，${call.milliseconds ?? 0} 毫秒`;
  const table = document.createElement('table');
  table.append(
    row(...['集合', '走的索引', '看了', '返回', '毫秒'].map((title) => cell(title, 'th'))),
    ...call.requests.map((request) =>
      row(
        cell(request.collection),
        cell(request.error ?? request.plan),
        cell(String(request.scanned)),
        cell(String(request.returned)),
        cell(request.milliseconds.toFixed(1)),
      ),
    ),
  );
  return [sum, table];
}

/** Shows the latest call of `openid()` in `place` while its fold is open, looking again every second. */
export function followCost(fold: HTMLDetailsElement, place: HTMLElement, openid: () => string): () => void {
  let shown = '';
  const look = async () => {
    if (!fold.open) return;
    const answer = await fetch(`/trace/latest?openid=${encodeURIComponent(openid())}`);
    if (!answer.ok) return;
    const call = (await answer.json()) as LatestCall;
    if (call.requestId === shown) return;
    shown = call.requestId;
    place.replaceChildren(...describe(call));
  };
  fold.addEventListener('toggle', () => void look());
  const timer = window.setInterval(() => void look(), 1000);
  return () => window.clearInterval(timer);
}

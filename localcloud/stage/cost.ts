import { make, repeat } from './elements';

/** What the last call of a phone cost, as `GET /trace/latest?openid=…` tells it. */
interface LatestCall {
  requestId: string;
  function: string;
  action?: string;
  milliseconds?: number;
  coldStart: boolean;
  failure?: { message: string };
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

/** Database requests as a person would say them. */
const actionWords: Readonly<Record<string, string>> = {
  'database.getDocument': '查',
  'database.aggregateDocuments': '汇总',
  'database.calculateDocument': '数',
  'database.insertDocument': '加',
  'database.modifyDocument': '改',
  'database.modifyAndReturnDoc': '改并取回',
  'database.removeDocument': '删',
  'database.addCollection': '建集合',
  'database.startTransaction': '开始事务',
  'database.commitTransaction': '提交事务',
  'database.abortTransaction': '放弃事务',
};

const figure = (name: string, value: number | string, unit: string) =>
  make(
    'div',
    'figure',
    make('span', 'figure-name', name),
    make('b', '', String(value)),
    make('small', '', unit),
  );

function describeRequest({
  action,
  collection,
  plan,
  scanned,
  returned,
  milliseconds,
  error,
}: LatestCall['requests'][number]): HTMLElement {
  const word = make('span', 'verb', actionWords[action] ?? action.replace('database.', ''));
  const time = make('span', 'time', `${milliseconds.toFixed(1)} 毫秒`);
  const row = make('li', 'request', make('div', 'request-head', word, make('b', '', collection), time));
  if (error) row.append(make('div', 'request-how bad', error));
  else if (plan.includes('COLLSCAN')) {
    row.append(make('div', 'request-how bad', `未用索引 · 扫描 ${scanned} · 返回 ${returned}`));
  } else if (plan && plan !== 'INSERT') {
    row.append(make('div', 'request-how', `索引 ${plan} · 扫描 ${scanned} · 返回 ${returned}`));
  }
  return row;
}

function describe(call: LatestCall): HTMLElement[] {
  const name = make('p', 'call-name', call.action ? `${call.function}.${call.action}` : call.function);
  if (call.coldStart) name.append(make('span', 'tag', '实例刚启动'));
  const parts: HTMLElement[] = [
    name,
    make(
      'div',
      'figures',
      figure('用时', call.milliseconds ?? 0, '毫秒'),
      figure('查库', call.trips, '次'),
      figure('先后', call.waves ?? 0, '轮'),
      figure('看了', call.scanned, '条'),
    ),
  ];
  if (call.failure) parts.push(make('p', 'bad', `没有办成：${call.failure.message}`));
  if (call.requests.length > 0) parts.push(make('ol', 'requests', ...call.requests.map(describeRequest)));
  return parts;
}

/** Shows the latest call of `openid()` in the fold while it is open, looking again every second. */
export function followCost(fold: HTMLDetailsElement, place: HTMLElement, openid: () => string): () => void {
  let shown = '';
  const look = async () => {
    if (!fold.open) return;
    const answer = await fetch(`/trace/latest?openid=${encodeURIComponent(openid())}`);
    if (!answer.ok) {
      shown = '';
      place.replaceChildren(make('p', 'quiet', '这部手机还没有问过云。点一点它，再看这里。'));
      return;
    }
    const call = (await answer.json()) as LatestCall;
    if (call.requestId === shown) return;
    shown = call.requestId;
    place.replaceChildren(...describe(call));
  };
  fold.addEventListener('toggle', async () => {
    await look();
    // Shown below the phone, which may reach down to the window's edge.
    if (fold.open) fold.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  });
  return repeat(look, 1000);
}

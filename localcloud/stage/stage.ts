import type { Persona } from '../types';
import { loadPersonas } from './personas';
import { makePhone, type Phone } from './phone';

const FIRST_PHONES = 3;
const FRAME = { width: 390, height: 844 };
/** Room for the bar, the row over a phone and the fold under it, in pixels. */
const AROUND = 182;
const GAP = 24;
const MOST_ABREAST = 4;

const phones = new Map<Phone, { shows: string | null }>();

/** What the app on a phone says to the stage. */
type Word = { type: 'stage:showing'; text: string } | { type: 'stage:hidden' } | { type: 'stage:scan' };

const isWord = (value: unknown): value is Word =>
  typeof value === 'object' &&
  value !== null &&
  String((value as { type?: unknown }).type).startsWith('stage:');

async function codeInSight(scanner: Phone): Promise<string | null> {
  const showing = [...phones].filter(([phone, { shows }]) => phone !== scanner && shows !== null);
  if (showing.length === 0) {
    void scanner.ask('台上没有哪部手机正亮着码。先在另一部手机上打开码，再来扫。', []);
    return null;
  }
  const names = showing.map(([phone]) => `扫 ${phone.owner().name} 手机上的码`);
  const chosen = showing.length === 1 ? 0 : await scanner.ask('扫哪一部？', names);
  // Read only now: the code may have changed while somebody was choosing.
  return chosen === null ? null : (showing[chosen]?.[1].shows ?? null);
}

async function hear(phone: Phone, word: Word) {
  const state = phones.get(phone);
  if (!state) return;
  if (word.type === 'stage:showing') state.shows = word.text;
  else if (word.type === 'stage:hidden') state.shows = null;
  else if (word.type === 'stage:scan') {
    const text = await codeInSight(phone);
    phone.tell(text === null ? { type: 'stage:scan-cancelled' } : { type: 'stage:scanned', text });
  }
}

function addPhone(personas: readonly Persona[], persona: Persona) {
  const phone: Phone = makePhone(personas, persona, () => {
    phones.delete(phone);
    fitToWindow();
    document.querySelector<HTMLElement>('#add')?.focus();
  });
  phones.set(phone, { shows: null });
  document.querySelector('#phones')?.append(phone.element);
  fitToWindow();
  return phone;
}

/** As large as the window's height lets them be, and small enough that four stand side by side. */
function fitToWindow() {
  const abreast = Math.min(MOST_ABREAST, Math.max(FIRST_PHONES, phones.size));
  const width = window.innerWidth - GAP * (abreast + 1);
  const scale = Math.min((window.innerHeight - AROUND) / FRAME.height, width / (FRAME.width * abreast));
  document.documentElement.style.setProperty('--scale', Math.min(1, Math.max(0.55, scale)).toFixed(3));
}

async function open() {
  fitToWindow();
  window.addEventListener('resize', fitToWindow);
  window.addEventListener('message', (event) => {
    if (event.origin !== window.location.origin || !isWord(event.data)) return;
    const from = [...phones.keys()].find((phone) => phone.sent(event));
    if (from) void hear(from, event.data);
  });
  const personas = await loadPersonas();
  for (const persona of personas.slice(0, FIRST_PHONES)) addPhone(personas, persona);
  document.querySelector('#add')?.addEventListener('click', () => {
    const taken = new Set([...phones.keys()].map((phone) => phone.owner().openid));
    const next = personas.find((persona) => !taken.has(persona.openid)) ?? personas[0];
    if (!next) return;
    const { element } = addPhone(personas, next);
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    element.querySelector('select')?.focus({ preventScroll: true });
  });
  const address = document.querySelector('#address');
  const local = ['localhost', '127.0.0.1'].includes(window.location.hostname);
  // Another phone reaches this machine only by the address it has in the network.
  if (address && !local) address.textContent = `真手机也能来：在同一网络打开 ${window.location.origin}/join`;
}

void open();

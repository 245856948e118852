import type { Persona } from '../types';
import { followCost } from './cost';
import { make } from './elements';
import { followMessages } from './messages';
import { addressOf, byRole, placeOf, wordFor } from './personas';

/** A phone on the stage: a frame with the app, opened as one person. */
export interface Phone {
  element: HTMLElement;
  /** Whose it is now. */
  owner(): Persona;
  /** Whether a message came from this phone's app. */
  sent(event: MessageEvent): boolean;
  /** Gives the app a word. */
  tell(message: Record<string, unknown>): void;
  /** Shows a line over the screen, with choices when there are some; resolves with the one taken, or null. */
  ask(text: string, choices: readonly string[]): Promise<number | null>;
}

const PATIENCE_MILLISECONDS = 6000;

function fillPersonas(select: HTMLSelectElement, personas: readonly Persona[], chosen: Persona) {
  for (const [word, people] of byRole(personas)) {
    const group = make('optgroup');
    group.label = word;
    for (const persona of people) {
      const words = `${persona.name} · ${placeOf(persona)}`;
      group.append(new Option(words, persona.openid, false, persona.openid === chosen.openid));
    }
    select.append(group);
  }
}

export function makePhone(personas: readonly Persona[], first: Persona, onLeave: () => void): Phone {
  const template = document.querySelector<HTMLTemplateElement>('#phone');
  const element = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const part = <Kind extends HTMLElement>(selector: string) => element.querySelector(selector) as Kind;
  const select = part<HTMLSelectElement>('.persona');
  const screen = part<HTMLIFrameElement>('.screen');
  const says = part<HTMLElement>('.says');
  const role = part<HTMLElement>('.role');

  fillPersonas(select, personas, first);
  const owner = () => personas.find((persona) => persona.openid === select.value) ?? first;
  const network = part('.network');
  const tell = (message: Record<string, unknown>) =>
    screen.contentWindow?.postMessage(message, window.location.origin);
  const setOnline = (online: boolean) => {
    network.setAttribute('aria-pressed', String(!online));
    network.textContent = online ? '断网' : '没有网络，点一下连上';
    tell({ type: 'stage:network', online });
  };
  network.addEventListener('click', () => setOnline(network.getAttribute('aria-pressed') === 'true'));
  const openApp = () => {
    // A phone that is opened anew has a network: without one it could not even be fetched.
    setOnline(true);
    screen.src = 'about:blank';
    screen.src = addressOf(owner().openid);
    screen.title = `${owner().name}的手机`;
    role.textContent = wordFor(owner());
    role.title = owner().organization;
  };
  select.addEventListener('change', openApp);
  part('.reload').addEventListener('click', openApp);
  const openid = () => owner().openid;
  const stopCost = followCost(part<HTMLDetailsElement>('.cost'), part('.cost-lines'), openid);
  const stopMessages = followMessages(
    part<HTMLDetailsElement>('.got'),
    part('.count'),
    part('.messages'),
    openid,
  );
  part('.leave').addEventListener('click', () => {
    stopCost();
    stopMessages();
    element.remove();
    onLeave();
  });
  openApp();

  return {
    element,
    owner,
    sent: (event) => event.source === screen.contentWindow,
    tell,
    ask: (text, choices) =>
      new Promise((resolve) => {
        const answer = (choice: number | null) => {
          says.hidden = true;
          window.clearTimeout(timer);
          says.onkeydown = null;
          resolve(choice);
        };
        const timer = window.setTimeout(
          () => answer(null),
          choices.length > 0 ? 60_000 : PATIENCE_MILLISECONDS,
        );
        says.textContent = text;
        choices.forEach((choice, place) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = choice;
          button.addEventListener('click', () => answer(place));
          says.append(button);
        });
        says.hidden = false;
        says.onkeydown = ({ key }) => key === 'Escape' && answer(null);
        says.querySelector('button')?.focus();
      }),
  };
}

import { addressOf, loadPersonas, wordFor } from './personas';

const wanted = new URLSearchParams(window.location.search).get('to') ?? '';
// Only a place inside the app: whatever else the link says is left out.
const hash = wanted.startsWith('#/') ? wanted : '';

async function listPeople() {
  const list = document.querySelector('#people');
  for (const persona of await loadPersonas()) {
    const link = document.createElement('a');
    link.href = addressOf(persona.openid, hash);
    link.textContent = `${persona.name} · ${wordFor(persona)}`;
    const place = document.createElement('small');
    place.textContent = persona.organization;
    link.append(place);
    const row = document.createElement('li');
    row.append(link);
    list?.append(row);
  }
}

void listPeople();

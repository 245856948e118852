/** The page that puts the pictures of two commits side by side. */
import { type Format, formatNames, formats, type Scene, type Shot } from './scene';

export interface Side {
  /** Its heading, as `2a4f3e9`. */
  name: string;
  shots: readonly Shot[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One picture with its notes, or why there is none. */
function cell(side: Side, scene: Scene, format: Format): string {
  const shot = side.shots.find((one) => one.scene === scene.name && one.format === format);
  const notes = (shot?.notes ?? ['not made']).map((note) => `<p class="note">${escaped(note)}</p>`).join('');
  const picture =
    shot?.file == null
      ? '<p class="none">This commit has no such page.</p>'
      : `<a href="${escaped(shot.file)}"><img src="${escaped(shot.file)}" width="${formats[format].width}" alt="${escaped(`${scene.look}, ${side.name}, ${format}`)}" loading="lazy"></a>`;
  return `<figure><figcaption>${escaped(side.name)}</figcaption>${picture}${notes}</figure>`;
}

const sizeOf = (format: Format) => {
  const { width, height, large } = formats[format];
  return `${width} × ${height}${large ? ', large type' : ''}`;
};

/** The album's index.html: a section a scene, a row a format, a picture a side. */
export function albumPage(
  scenes: readonly Scene[],
  sides: readonly Side[],
  wanted: readonly Format[] = formatNames,
): string {
  const sections = scenes.map((scene) => {
    const rows = wanted.map(
      (format) =>
        `<h3>${sizeOf(format)}</h3><div class="row">${sides.map((side) => cell(side, scene, format)).join('')}</div>`,
    );
    return `<section id="${escaped(scene.name)}"><h2>${escaped(scene.name)}</h2><p>${escaped(scene.look)}</p>${rows.join('')}</section>`;
  });
  const contents = scenes.map(({ name }) => `<li><a href="#${escaped(name)}">${escaped(name)}</a></li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(sides.map(({ name }) => name).join(' · '))}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; background: #eee; color: #222; }
.row { display: flex; gap: 2rem; align-items: flex-start; }
figure { margin: 0; } figcaption { font-weight: 600; }
img { border: 1px solid #bbb; background: #fff; display: block; }
.note { max-width: 390px; color: #8a5a00; margin: .25rem 0; }
.none { width: 320px; padding: 4rem 2rem; border: 1px dashed #999; text-align: center; }
ul { columns: 3; }
</style></head><body>
<ul>${contents.join('')}</ul>
${sections.join('\n')}
</body></html>
`;
}

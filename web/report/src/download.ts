// SPDX-License-Identifier: Apache-2.0
// What a reader may take away: tables as CSV, pictures as SVG, each with its origin inside.
import type { Report } from './data/contract';

export interface Column { key: string; name: string; kind: 'text' | 'number'; english?: boolean }
export type Cell = string | number | null | undefined;
export interface Table { name?: string; columns: Column[]; rows: Cell[][]; shown: string[][] }

export function origin(report: Report): string[] {
  const r = report.reproduce;
  return [
    `${r.engine} ${r.version}, results version ${r.results_version}, data digest ${r.data_digest}`,
    ...report.scenarios.map((s) => `scenario ${s.id}: digest ${s.digest}, seed ${s.seed}, ${s.replicates} replicates, parameters from ${s.fit ?? s.draws}`),
    ...r.commands.map((c) => `command: ${c}`),
    'scenario, not forecast; all persons are synthetic',
  ];
}

function cell(x: Cell): string {
  const text = x === null || x === undefined ? '' : String(x);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csv_of(report: Report, title: string, tables: Table[]): string {
  const lines = [`# ${title}`, ...origin(report).map((line) => `# ${line}`), `# bands: ${report.bands.en}`];
  tables.forEach((table, i) => {
    if (i > 0) lines.push('', `# ${table.name ?? ''}`);
    lines.push(table.columns.map((c) => c.key).join(','), ...table.rows.map((row) => row.map(cell).join(',')));
  });
  return lines.join('\n') + '\n';
}

export function svg_of(report: Report, title: string, description: string, svg: SVGSVGElement, notes: string[]): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '0 0 800 400').split(' ').map(Number);
  const space = 'http://www.w3.org/2000/svg';
  const lines = [...notes, ...report.scenarios.map((s) => `${report.reproduce.engine} ${report.reproduce.version} · ${s.id} ${s.digest.slice(0, 12)} · seed ${s.seed} · ${s.replicates} replicates`), 'Scenario, not forecast · Escenario, no pronóstico'];
  const wrapped = lines.flatMap((line) => wrap(line, Math.floor((width - 16) / 5.6)));
  const head = 30, foot = 14 + wrapped.length * 15;
  for (const gone of copy.querySelectorAll('[data-screen]')) gone.remove();
  const body = document.createElementNS(space, 'g');
  body.setAttribute('transform', `translate(0 ${head})`);
  body.append(...copy.childNodes);
  const text = (content: string, x: number, y: number, size: number, weight: string): SVGTextElement => {
    const t = document.createElementNS(space, 'text');
    for (const [k, v] of Object.entries({ x, y, 'font-size': size, 'font-weight': weight, fill: '#14202b' })) t.setAttribute(k, String(v));
    t.textContent = content;
    return t;
  };
  const paper = document.createElementNS(space, 'rect');
  for (const [k, v] of Object.entries({ width, height: height + head + foot, fill: '#ffffff' })) paper.setAttribute(k, String(v));
  const name = document.createElementNS(space, 'title'), words = document.createElementNS(space, 'desc');
  name.textContent = title;
  words.textContent = description;
  copy.replaceChildren(name, words, paper, text(title, 8, 20, 15, '650'), body, ...wrapped.map((line, i) => text(line, 8, height + head + 16 + i * 15, 11, '400')));
  copy.removeAttribute('class');
  copy.removeAttribute('aria-labelledby');
  copy.setAttribute('xmlns', space);
  copy.setAttribute('viewBox', `0 0 ${width} ${height + head + foot}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height + head + foot));
  copy.setAttribute('font-family', "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', Arial, sans-serif");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Breaks a line at spaces. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function save(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
